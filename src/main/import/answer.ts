import { ok, type Result } from '#shared/lib/result.ts'
import { readImport } from './read-import.ts'
import { fileKind } from './file-kind.ts'
import { lookAt } from './log/look.ts'
import { oneRow } from './log/one-row.ts'
import { preview } from './log/preview.ts'
import { readLog } from './log/read-log.ts'
import { readProfile } from './log/read-profile.ts'
import { lookAtMedia } from './media/look-at-media.ts'
import { fileRequest, type FileRequest, type FileRequestOf, type Told } from './request.ts'
import { tellRows, type TellBatch } from './log/tell-rows.ts'

/** Answers one request about a stranger's file. Done in a process that holds no key. */
export async function answerAboutFile(request: unknown, tell: TellBatch): Promise<Result<unknown>> {
  const asked: FileRequest = fileRequest.parse(request)
  switch (asked.want) {
    case 'kind':
      return fileKind(asked.file)
    case 'dossier':
      return readImport(asked)
    case 'media':
      return lookAtMedia(asked.file)
    case 'profile':
      return readProfile(asked.file)
    case 'rows': {
      const kind = await fileKind(asked.file)
      if (!kind.ok) return kind
      if (kind.value === 'holdfast') return dossierIn(asked)
      // By a profile, a table is looked for among whatever else there is.
      if (kind.value === 'media' && asked.profile === null) return mediaIn(asked.file)
      const read = await readLog(asked.file, asked.choice)
      return read.ok ? tellRows(read.value, asked, tell) : read
    }
    case 'look':
    case 'preview':
    case 'row': {
      const read = await readLog(asked.file, asked.choice)
      if (!read.ok) return read
      if (asked.want === 'look') return ok(lookAt(read.value, asked.own))
      return ok(await (asked.want === 'row' ? oneRow(read.value, asked) : preview(read.value, asked.profile)))
    }
  }
}

async function dossierIn({ file, fingerprint }: FileRequestOf<'rows'>): Promise<Result<Told>> {
  const read = await readImport({ file, fingerprint })
  return read.ok ? ok({ kind: 'holdfast', read: read.value }) : read
}

async function mediaIn(file: string): Promise<Result<Told>> {
  const looked = await lookAtMedia(file)
  return looked.ok ? ok({ kind: 'media', looked: looked.value }) : looked
}
