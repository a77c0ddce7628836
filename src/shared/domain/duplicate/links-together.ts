import type { CategoryLink } from '../statement/schema.ts'
import { joined } from './joined.ts'

/** Two links to the same words as one: the first, with the reasons of both. */
export const linksTogether = (one: CategoryLink, other: CategoryLink): CategoryLink => ({
  ...one,
  rationale: joined(one.rationale, other.rationale, { max: 5_000 }),
})
