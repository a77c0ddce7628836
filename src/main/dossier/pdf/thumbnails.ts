import type { ProfileRules } from '#shared/domain/export-profile/schema.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import type { EvidenceItem } from '#shared/dossier/schema/annex.ts'
import type { Job } from '#main/jobs/jobs.ts'
import { Refusal } from '#main/vault/storage/refusal.ts'
import type { Vault } from '#main/vault/vault.ts'
import { reencodePicture } from '../pictures/reencode-picture.ts'
import type { ChildRunner } from './render.ts'

/** What is printed beside an item: a small picture, or why there is none. */
export type Thumbnail =
  | {
      readonly kind: 'picture'
      readonly id: string
      readonly type: 'image/jpeg' | 'image/png'
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'graphic' | 'not-judged' | 'not-made' | 'no-room'; readonly id: string }

/** Pixels of the longer edge: 30 mm at about 300 dots an inch. */
const MAX_EDGE = 360
/** Of all pictures together, and of one file that is looked into. */
const MAX_BYTES = 5_000_000
const MAX_FILE_BYTES = 40_000_000
/** Each is decoded in a process of its own. */
const MAX_PICTURES = 150

const encodable = ['image/jpeg', 'image/png']

/**
 * Small pictures of what the incidents of a dossier name as evidence, in that order, made anew from the pixels of the
 * files. Only files that the profile lets go along are shown, and of pictures only those judged not graphic. The same
 * version has the same: which find room follows from their bytes alone.
 */
export async function thumbnailsOf(
  dossier: Dossier,
  rules: Pick<ProfileRules, 'evidenceFiles'>,
  {
    vault,
    run,
    job,
  }: { readonly vault: Pick<Vault, 'evidence'>; readonly run: ChildRunner; readonly job: Job },
): Promise<readonly Thumbnail[]> {
  const pictures = shownPictures(dossier, rules)
  const made: Thumbnail[] = []
  let [room, count] = [MAX_BYTES, 0]
  for (const [index, item] of pictures.entries()) {
    if (job.signal.aborted) return []
    job.progress({ stage: 'export', done: index, total: pictures.length, unit: 'files' })
    const { id, graphic } = item
    if (graphic !== 'none') made.push({ kind: graphic === 'graphic' ? 'graphic' : 'not-judged', id })
    else if (room <= 0 || count >= MAX_PICTURES) made.push({ kind: 'no-room', id })
    else {
      const picture = await smallPicture(item, vault, run, job.signal)
      made.push(picture)
      if (picture.kind !== 'picture') continue
      room -= picture.bytes.byteLength
      count += 1
    }
  }
  return made
}

function shownPictures(
  dossier: Dossier,
  { evidenceFiles }: Pick<ProfileRules, 'evidenceFiles'>,
): readonly EvidenceItem[] {
  const named = new Set(dossier.incidents.flatMap(({ reported }) => reported.evidence.map(({ id }) => id)))
  const known = new Map(dossier.evidence.map((item) => [item.id, item]))
  return [...named].flatMap((id) => {
    const item = known.get(id)
    const goesAlong =
      evidenceFiles === 'originals' || (evidenceFiles === 'redacted' && item?.copyRole === 'redacted')
    return goesAlong && item?.file.sniffedType?.startsWith('image/') === true ? [item] : []
  })
}

async function smallPicture(
  { id, file }: EvidenceItem,
  vault: Pick<Vault, 'evidence'>,
  run: ChildRunner,
  signal: AbortSignal,
): Promise<Thumbnail> {
  const type = file.sniffedType ?? ''
  if (!encodable.includes(type) || file.bytes > MAX_FILE_BYTES) return { kind: 'not-made', id }
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of vault.evidence.read(id)) pieces.push(piece)
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'not-made', id } // the limits of the dossier tell of its bytes
    throw error
  }
  const small = await reencodePicture(Buffer.concat(pieces), { type, maxEdge: MAX_EDGE }, run, signal)
  if (!small.ok) return { kind: 'not-made', id }
  return { kind: 'picture', id, type: small.value.type, bytes: small.value.bytes }
}
