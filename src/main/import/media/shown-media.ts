import { declaredType } from '#main/vault/evidence/file-type.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { MediaLook } from '#shared/ipc/media.ts'
import type { CheckedMedia } from '../proofmode/check-proofs.ts'
import type { LookedMedia } from './look-at-media.ts'

const most = 500

/** What was found, for the window: counts of all, and the proofs of the first, those that do not hold before the others. */
export function shownMedia(name: string, { kind, sha256, files, proofs }: LookedMedia): MediaLook {
  const byType = { image: 0, video: 0, audio: 0, other: 0 }
  for (const file of files) byType[familyOf(file.name)] += 1
  return {
    name: showFileName(name),
    kind,
    sha256,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    byType,
    proven: worstFirst(proofs.media)
      .slice(0, most)
      .map(({ name: of, checks, noted }) => ({
        name: showFileName(of),
        checks: checks.map((check) => ({ ...check })),
        noted,
      })),
    checked: {
      files: proofs.media.length,
      failed: proofs.media.filter(hasFailed).length,
      proven: proofs.media.filter(holds).length,
    },
    withoutMedia: proofs.withoutMedia.slice(0, most).map(showFileName),
    withoutMediaCount: proofs.withoutMedia.length,
  }
}

const hasFailed = ({ checks }: CheckedMedia): boolean => checks.some(({ outcome }) => outcome === 'failure')
const holds = (media: CheckedMedia): boolean =>
  !hasFailed(media) && media.checks.some(({ outcome }) => outcome === 'success')

/** What does not hold must not be hidden behind what does, and then what nothing is known of. */
const worstFirst = (media: readonly CheckedMedia[]): readonly CheckedMedia[] => [
  ...media.filter(hasFailed),
  ...media.filter((one) => !hasFailed(one) && !holds(one)),
  ...media.filter(holds),
]

/** By its name: nothing is read before it is taken in. */
function familyOf(name: string): keyof MediaLook['byType'] {
  const [family] = declaredType(name).split('/')
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'other'
}
