/** Kinds of filters that name an analyst. */
const kinds = ['to-review-by', 'returned-to']

/** In the place of an analyst's id: whoever looks. */
export const WHOEVER_LOOKS = 'me'

/** Filters as a view keeps them: what the analyst who looks was meant by is said of whoever looks. */
export const asKept = (filters: readonly string[], analystId: string): readonly string[] =>
  named(filters, analystId, WHOEVER_LOOKS)

/** Filters of a view as the analyst who looks means them. */
export const asMeant = (filters: readonly string[], analystId: string): readonly string[] => [
  ...new Set(named(filters, WHOEVER_LOOKS, analystId)), // a view may name both
]

const named = (filters: readonly string[], from: string, to: string): readonly string[] =>
  filters.map((filter) => {
    const kind = kinds.find((one) => filter === `${one}.${from}`)
    return kind === undefined ? filter : `${kind}.${to}`
  })
