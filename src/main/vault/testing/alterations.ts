/** So many places, spread evenly, the first and last among them; all of them when there are no more. */
export const spread = (length: number, count: number): readonly number[] =>
  count >= length
    ? Array.from({ length }, (_, index) => index)
    : Array.from({ length: count }, (_, index) => Math.floor((index * (length - 1)) / (count - 1)))

export interface Altered {
  readonly what: string
  readonly bytes: Uint8Array
}

/** The bytes with one bit of each of these places flipped, cut to each of these lengths, and with a byte more. */
export function* alterations(
  whole: Uint8Array,
  flips: readonly number[],
  cuts: readonly number[],
): Generator<Altered> {
  for (const at of flips) {
    const bytes = Uint8Array.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
    yield { what: `bit ${at % 8} of byte ${at}`, bytes }
  }
  for (const length of cuts) yield { what: `cut to ${length} bytes`, bytes: whole.subarray(0, length) }
  yield { what: 'a byte more', bytes: Buffer.concat([whole, Buffer.of(0)]) }
}
