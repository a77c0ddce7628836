import { ok, type Result } from '#shared/lib/result.ts'
import { fileKind } from './file-kind.ts'
import { lookAt } from './look.ts'
import { preview } from './preview.ts'
import { readLog } from './read-log.ts'
import { readProfile } from './read-profile.ts'
import { logRequest, type LogRequest } from './request.ts'
import { tellRows, type TellBatch } from './tell-rows.ts'

/** Answers one request about a stranger's file. Done in a process that holds no key. */
export async function answerAboutLog(request: unknown, tell: TellBatch): Promise<Result<unknown>> {
  const asked: LogRequest = logRequest.parse(request)
  switch (asked.want) {
    case 'kind':
      return fileKind(asked.file)
    case 'profile':
      return readProfile(asked.file)
    case 'look':
    case 'preview':
    case 'rows': {
      const read = await readLog(asked.file, asked.choice)
      if (!read.ok) return read
      if (asked.want === 'look') return ok(lookAt(read.value, asked.own))
      if (asked.want === 'preview') return ok(preview(read.value.table, asked.profile))
      return tellRows(read.value, asked, tell)
    }
  }
}
