import { createHash } from 'node:crypto'
import { encode } from 'uqr'
import type { Dossier } from '#shared/dossier/schema.ts'

/**
 * By what a reader compares: the hash of dossier.json, and for a version the head that it was frozen at. `code` is a QR
 * code (ISO/IEC 18004) with the same in it, a string of 0 and 1 for each row; a preview has none, for it is not cited.
 */
export function proofOf({ case: { reference }, release }: Dossier, json: Uint8Array) {
  const sha256 = createHash('sha256').update(json).digest('hex')
  if (release === null) return { sha256, code: null }
  const version = release.version === null ? '' : ` v${release.version}`
  const text = [
    `${reference}${version}`,
    `sha256:${sha256} dossier.json`,
    `${release.checkpointAt} ${release.headWords.join(' ')}`,
  ].join('\n')
  const { data } = encode(text, { ecc: 'M', border: 0 })
  return { sha256, code: data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')) }
}
