import { workspaceCentre } from '../workspace-centre.ts'
import type { Query } from './query.ts'

/** As many as one looks through. */
const SHOWN = 20

/** Settlements by name, of those that are called alike the nearer first: to what was asked for, or to where incidents are. */
export const placesSearch: Query<'places.search'> = {
  isEarly: () => true,
  async run({ projection, places }, { text, near }) {
    if (text.trim() === '') return []
    await places.ready()
    return places.find(text, near ?? workspaceCentre(projection), SHOWN)
  },
  affectedBy: () => false,
}
