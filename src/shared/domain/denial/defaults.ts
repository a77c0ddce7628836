import type { Denial } from './schema.ts'

/** A denial of which neither the speaker nor the words are written down yet. */
export const newDenial = (id: string, language: string): Denial => ({
  id,
  by: '',
  role: '',
  date: 'unknown',
  types: [],
  words: '',
  language,
  sourceIds: [],
  covers: '',
  rebuttals: [],
})
