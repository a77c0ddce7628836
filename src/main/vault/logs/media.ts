import type { EvidencePlace } from '../evidence/evidence-store.ts'
import { originalName } from '../evidence/original-name.ts'
import type { RawFile } from '../imports/raw-file.ts'
import type { Stowage } from '../imports/stow.ts'
import type { ComparedRow } from './compare.ts'
import type { LogOrder } from './order.ts'

/** Files that came with a log, each once however many rows name it, or however many names it has. */
export interface BroughtMedia {
  readonly items: readonly { readonly raw: RawFile; readonly names: readonly string[] }[]
}

/** Stores the files of rows that come in. A name that leads to no file is told by whoever read the log. */
export async function stowMedia(
  { custodian }: EvidencePlace,
  stowage: Stowage,
  { rows, mediaOf }: { readonly rows: readonly ComparedRow[]; readonly mediaOf: LogOrder['mediaOf'] },
  {
    onPiece,
    onProgress,
  }: { readonly onPiece: () => void; readonly onProgress: (done: number, total: number) => void },
): Promise<BroughtMedia> {
  const names = new Set(
    rows.flatMap(({ row, outcome }) => (outcome === 'created' || outcome === 'updated' ? row.media : [])),
  )
  const items = new Map<string, { raw: RawFile; names: string[] }>()
  let done = 0
  for (const name of names) {
    onProgress(done, names.size)
    done += 1
    const source = await mediaOf(name)
    if (source === undefined) continue
    try {
      const stowed = await stowage.stow(source, onPiece)
      const same = items.get(stowed.sha256)
      if (same !== undefined) {
        same.names.push(name)
        continue
      }
      const known = custodian.ledger.index.evidenceWithHash(stowed.sha256)
      const evidence = known === undefined ? undefined : await custodian.evidence(known)
      items.set(stowed.sha256, { raw: { stowed, ...originalName(name), known: evidence }, names: [name] })
    } finally {
      await source.close()
    }
  }
  return { items: [...items.values()] }
}
