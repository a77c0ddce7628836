import { logBody, type LogBody } from '#shared/journal/entry.ts'
import { journalFolder } from '../folders.ts'
import { scanJournal } from '../journal/scan.ts'
import { readHeaders } from '../keys/header-files.ts'
import { slotDigest } from '../keys/header.ts'
import type { KeySlot } from '../keys/header-schema.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { realFiles } from '../storage/real-files.ts'
import type { Unlocked } from '../unlock.ts'

interface ToldChange {
  readonly change: Extract<LogBody, { event: 'key-change-begun' }>['change']
  readonly digest: string
  /** Null where the journal does not say how it ended. */
  done: boolean | null
}

/** What the journal tells of changes of the key slots, in order. */
export async function toldOfKeys(
  { folder, header, secrets }: Pick<Unlocked, 'header' | 'secrets'> & { readonly folder: string },
  files: FileLayer = realFiles,
): Promise<readonly ToldChange[]> {
  const told = new Map<number, ToldChange>()
  const { workspaceId, origin } = header
  const place = { files, folder: journalFolder(folder), workspaceId, dataKey: secrets.dataKey, origin }
  await scanJournal(place, {
    fold: (seq, _, read) => {
      const body = logBody.safeParse(read).data
      if (body?.event === 'key-change-begun')
        told.set(seq, { change: body.change, digest: body.digest, done: null })
      if (body?.event !== 'key-change-ended') return
      const begun = told.get(body.begun)
      if (begun) begun.done = body.outcome === 'success'
    },
    atCheckpoint: () => undefined,
  })
  return [...told.values()]
}

/** Whether what the journal tells last of the key slots fits what stands on the disk. */
export async function isToldTruly(
  opened: Parameters<typeof toldOfKeys>[0],
  files: FileLayer = realFiles,
): Promise<'true' | 'open' | 'untrue'> {
  const last = (await toldOfKeys(opened, files)).at(-1)
  if (!last) return 'true'
  if (last.done === null) return 'open'
  const { candidates, copiesAgree } = await readHeaders(files, opened.folder)
  const stands = candidates.every(({ slots }) =>
    slots.some((slot: KeySlot) => slotDigest(slot) === last.digest),
  )
  return copiesAgree && stands === (last.done === (last.change !== 'organisation-removed'))
    ? 'true'
    : 'untrue'
}
