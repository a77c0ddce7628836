/** The lists that tell of the rows of an import. */
const listNames = ['changes', 'conflicts', 'rejected', 'gone', 'rows'] as const
export type ListName = (typeof listNames)[number]

/** How many each has; a list that is not told of is left out. */
export type ListSizes = Readonly<Partial<Record<ListName, number>>>

export const listsIn = (sizes: ListSizes): readonly ListName[] =>
  listNames.filter((name) => sizes[name] !== undefined)

/** What needs somebody's eyes comes first: conflicts, then what stays out. Null where nothing is in any. */
export const firstList = (sizes: ListSizes): ListName | null =>
  (['conflicts', 'rejected', 'changes', 'gone', 'rows'] as const).find((name) => (sizes[name] ?? 0) > 0) ??
  null
