/** At most so many of 64 bits apart, two difference hashes are likely of the same picture, re-sized or re-compressed. */
export const nearDistance = 10

/** Number of differing bits of two 64-bit hashes, each written as 16 hex digits. */
export function hashDistance(a: string, b: string): number {
  let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let bits = 0
  for (; differing !== 0n; differing &= differing - 1n) bits += 1
  return bits
}

export interface Hashed {
  readonly id: string
  readonly perceptualHash: string | null
}

/** The other pictures that look like this one, nearest first. A suggestion to look at both, never proof that they are one. */
export function nearPictures<T extends Hashed>(
  picture: Hashed,
  others: readonly T[],
): readonly { readonly item: T; readonly distance: number }[] {
  const { id, perceptualHash: hash } = picture
  if (hash === null || isFlat(hash)) return []
  return others
    .flatMap((item) =>
      item.id === id || item.perceptualHash === null || isFlat(item.perceptualHash)
        ? []
        : [{ item, distance: hashDistance(hash, item.perceptualHash) }],
    )
    .filter(({ distance }) => distance <= nearDistance)
    .toSorted((a, b) => a.distance - b.distance)
}

/** A picture without any gradient, such as a black one, looks like every other of its sort: that says nothing. */
const isFlat = (hash: string): boolean => /^(?:0{16}|f{16})$/.test(hash)
