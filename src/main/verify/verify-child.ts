import { answerOnce } from '#main/host/child-port.ts'
import { readPdf } from './read-pdf.ts'
import { verifyRequest, type VerifyProgress } from './request.ts'
import { verify } from './verify.ts'

/** Often enough to look alive. */
const tellEveryMs = 100

// Entry of the child process: what strangers made is parsed apart from everything that has a key.
answerOnce(async (request, tell) => {
  let toldAt = -Infinity
  const onProgress = (done: number, total: number): void => {
    const now = performance.now()
    if (now - toldAt < tellEveryMs) return
    toldAt = now
    tell({ done, total } satisfies VerifyProgress)
  }
  return verify(verifyRequest.parse(request), { readPdf, onProgress })
})
