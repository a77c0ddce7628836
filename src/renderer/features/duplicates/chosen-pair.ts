/** The pair that is looked at: by its id, and by its place for when it is there no more. */
export interface Chosen {
  readonly id: string | undefined
  readonly at: number
}

type Pairs = readonly { readonly id: string }[]

export const first: Chosen = { id: undefined, at: 0 }

/** The chosen pair in the list as it is now: the same wherever it went, or else the one that took its place. */
export function chosenAmong(pairs: Pairs, chosen: Chosen): Chosen {
  if (pairs.length === 0) return chosen
  const still = pairs.findIndex(({ id }) => id === chosen.id)
  const at = still === -1 ? Math.min(chosen.at, pairs.length - 1) : still
  return { id: pairs[at]?.id, at }
}

/** The one after it; the same place where it was the last. */
export const after = (pairs: Pairs, { at }: Chosen): Chosen => ({ id: pairs[at + 1]?.id, at })
