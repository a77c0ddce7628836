import type { SavedViewBody } from './schema.ts'

/** All incidents as a list, under no name yet. */
export const emptyView = (): SavedViewBody => ({
  title: '',
  description: '',
  screen: 'incidents',
  text: '',
  filters: [],
  area: null,
  order: [],
  group: null,
  columns: null,
  pinned: false,
  withdrawn: false,
})
