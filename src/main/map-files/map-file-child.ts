import { ok } from '#shared/lib/result.ts'
import { answerOnce } from '#main/host/child-port.ts'
import { openSource } from '#main/vault/evidence/source-file.ts'
import { settle } from '#main/vault/storage/refusal.ts'
import { checkMapFile } from './check-map-file.ts'
import { mapFileRequest } from './request.ts'

// Entry of the child process: files of strangers are parsed where there is no key.
answerOnce(async (request) => {
  const { file } = mapFileRequest.parse(request)
  return settle(async () => {
    const source = await openSource(file)
    try {
      return ok(await checkMapFile(source))
    } finally {
      await source.close()
    }
  })
})
