/** What has no value: it comes last, whichever way the others go. */
export const NONE = -1

/** A whole number below 2^31 for each row, lowest first and equal for what is as good; `NONE` for no value. */
export type RankOf = (row: number) => number

/** Where each value stands among them by its key; `NONE` where that is null. Equal keys stand at one place. */
export function rankEach<T, K>(
  values: readonly T[],
  keyOf: (value: T) => K | null,
  compare: (a: K, b: K) => number,
): Int32Array<ArrayBuffer> {
  const ranks = new Int32Array(values.length).fill(NONE)
  const keyed = values.flatMap((value, at) => {
    const key = keyOf(value)
    return key === null ? [] : [{ key, at }]
  })
  keyed.sort((a, b) => compare(a.key, b.key))
  let rank = -1
  let before: K | null = null
  for (const { key, at } of keyed) {
    if (before === null || compare(before, key) !== 0) rank += 1
    ranks[at] = rank
    before = key
  }
  return ranks
}
