import type { Place } from './schema.ts'

/** A place of which nothing is known yet; `language` is that of its name. */
export const newPlace = (language: string): Place => ({
  name: '',
  language,
  position: null,
  uncertaintyMeters: null,
  verbatim: '',
  publicationPrecision: 'exact',
  area: null,
  adminCode: '',
  control: { by: 'unknown', basis: '', sourceIds: [] },
})
