/*
 * Owns the text of a C2SP tlog-proof (https://c2sp.org/tlog-proof): where an entry stands in a log, the inclusion proof, and the
 * checkpoint that it leads to, in one file that is checked without the log. Says what is stated, not whether it is true.
 */
import { fromBase64, toBase64 } from '../lib/base64.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { parseNote } from './checkpoint.ts'

export interface TlogProof {
  /** From 0. */
  readonly index: number
  /** RFC 6962 inclusion proof: 32 bytes each, from the leaf's sibling upwards. */
  readonly path: readonly Uint8Array[]
  /** Signed note, as the log issued it. */
  readonly checkpoint: string
  /** Opaque and not covered by anything: never to be trusted. None is written. */
  readonly extra?: Uint8Array
}

const firstLine = 'c2sp.org/tlog-proof@v1'

/** More hashes than any log that can be numbered needs. */
const maxPath = 64

/** Text of a proof. Throws on one that no log can have: that is a bug of the caller. */
export function writeTlogProof({ index, path, checkpoint }: TlogProof): string {
  const text = [firstLine, `index ${index}`, ...path.map(toBase64), '', checkpoint].join('\n')
  if (!parseTlogProof(text).ok) throw new Error('Not a proof')
  return text
}

/** Takes a proof apart; `damaged` when it is none. */
export function parseTlogProof(text: string): Result<TlogProof> {
  const split = text.indexOf('\n\n')
  const [first, ...lines] = text.slice(0, Math.max(split, 0)).split('\n')
  const checkpoint = text.slice(split + 2)
  const extra = lines[0]?.startsWith('extra ')
    ? fromBase64(lines.shift()?.slice('extra '.length) ?? '')
    : undefined
  const [, digits = ''] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '') ?? []
  const index = Number(digits)
  const path = lines.flatMap((line) => fromBase64(line) ?? [])
  const whole = path.length === lines.length && path.every((hash) => hash.length === 32)
  if (first !== firstLine || digits === '' || !Number.isSafeInteger(index) || extra === null)
    return notProof()
  if (!whole || path.length > maxPath || !parseNote(checkpoint).ok) return notProof()
  return ok({ index, path, checkpoint, ...(extra && { extra }) })
}

const notProof = () =>
  fail('damaged', 'This is not a proof of inclusion: it needs an index, hashes and a signed checkpoint.')
