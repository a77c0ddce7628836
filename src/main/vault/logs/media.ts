import type { EvidencePlace } from '../evidence/evidence-store.ts'
import { sentences } from '../evidence/custody-entry.ts'
import { originalName } from '../evidence/original-name.ts'
import { asKnown, type RawFile, type StowedFile } from '../imports/raw-file.ts'
import type { Stowage } from '../imports/stow.ts'
import type { LogOptions, LogOrder } from './order.ts'
import type { Walk } from './walk.ts'

interface Named<F> {
  readonly file: F
  readonly names: readonly string[]
}

/** Files that came with a log, each once however many rows name it, or however many names it has. */
export type BroughtMedia = readonly Named<RawFile>[]

/** Names of the files of rows that come in. */
export async function mediaOfRows(
  { profile }: LogOrder,
  walk: () => Promise<Walk>,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  if (profile.fields.every(({ to }) => to !== 'media')) return names
  for await (const { outcome, row } of (await walk()).rows())
    if (outcome === 'created' || outcome === 'updated') for (const name of row.media) names.add(name)
  return names
}

/** Stores these files. A name that leads to none is told by whoever read the log. */
export async function stowMedia(
  stowage: Stowage,
  { names, mediaOf }: { readonly names: ReadonlySet<string>; readonly mediaOf: LogOrder['mediaOf'] },
  {
    assertWanted,
    onProgress,
  }: { readonly assertWanted: () => void; readonly onProgress: LogOptions['onProgress'] },
): Promise<readonly Named<StowedFile>[]> {
  const items = new Map<string, { readonly file: StowedFile; readonly names: string[] }>()
  let done = 0
  for (const name of names) {
    assertWanted()
    onProgress?.(done, names.size)
    done += 1
    const source = await mediaOf(name)
    if (source === undefined) continue
    try {
      const stowed = await stowage.stow(source, assertWanted)
      const same = items.get(stowed.sha256)
      if (same === undefined)
        items.set(stowed.sha256, { file: { stowed, ...arrivedAs(source.path ?? name, name) }, names: [name] })
      else {
        same.names.push(name)
        await stowage.drop(stowed)
      }
    } finally {
      await source.close()
    }
  }
  return [...items.values()]
}

const longestTold = 300

/** The file's own name, where it lay beside the rows, and what a row calls it where that is another name. */
function arrivedAs(path: string, called: string): Pick<StowedFile, 'name' | 'note'> {
  const { name, note } = originalName(path)
  const shown = (text: string): string => text.slice(0, longestTold).toWellFormed()
  return {
    name,
    note: sentences(
      note,
      `It came with the rows of a log, there as ${shown(path)}.`,
      called === path ? '' : `A row calls it “${shown(called)}”.`,
    ),
  }
}

/** Only from inside `exclusively`: which of them are here already. */
export async function knownMedia(
  place: EvidencePlace,
  stowage: Stowage,
  stowed: readonly Named<StowedFile>[],
): Promise<BroughtMedia> {
  const media: Named<RawFile>[] = []
  for (const { file, names } of stowed) media.push({ file: await asKnown(place, stowage, file), names })
  return media
}
