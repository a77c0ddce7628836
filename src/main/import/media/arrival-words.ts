import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { CheckedMedia, CheckedProofs } from '../proofmode/check-proofs.ts'

const longestNote = 5_000
const longestPath = 500
const longestList = 600

const byProofMode = (detail: string): string => `ProofMode: ${detail}`
const shownPath = (name: string): string => showFileName(name.slice(0, longestPath))

/** Out of what a file came, and what it was called there: of a folder, where it lay in it. */
export function arrivalOf(zip: string | null, name: string): string {
  if (zip !== null) return `Out of the zip ${zip}, there as ${shownPath(name)}.`
  return name.includes('/') ? `Out of a folder, there as ${shownPath(name)}.` : ''
}

/** What proofs are in a zip without the files that they are of. */
export function arrivalOfZip({ withoutMedia }: CheckedProofs): string {
  if (withoutMedia.length === 0) return ''
  const list = showFileName(withoutMedia.join(', ').slice(0, longestList))
  return `ProofMode: ${withoutMedia.length} of the proofs in it are of files that did not come with it: ${list}.`
}

/** What was found when its proof was checked, if these are the bytes of which it was found. */
export function checksOf(
  proof: CheckedMedia | undefined,
  sha256: string,
): readonly { readonly outcome: 'success' | 'failure'; readonly detail: string }[] {
  if (proof === undefined) return []
  if (proof.sha256 !== sha256)
    return [
      {
        outcome: 'failure',
        detail: byProofMode(
          'The file was changed after its proof was checked. Nothing found then is told of it.',
        ),
      },
    ]
  return proof.checks.flatMap(({ outcome, detail }) =>
    outcome === 'open' ? [] : [{ outcome, detail: byProofMode(detail) }],
  )
}

/** Where it came from, and what was not checked; what was stands in its custody. */
export function noteOf(arrival: string, proof: CheckedMedia | undefined): string {
  const open = (proof?.checks ?? []).filter(({ outcome }) => outcome === 'open')
  return [arrival, ...open.map(({ detail }) => byProofMode(detail))]
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, longestNote)
    .toWellFormed()
}
