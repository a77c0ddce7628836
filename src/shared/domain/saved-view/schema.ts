import { z } from 'zod'
import { MOST_ORDER_KEYS } from '../incident-list/look.ts'
import { position } from '../place/schema.ts'
import { line, prose, requiredLine } from '../text/schema.ts'

/**
 * Name of a column or of what a list is sorted or grouped by, as the window that wrote it knew it. Which there
 * are changes from one version of the app to the next, so a record is held to their shape alone: what a window does not
 * know it leaves out, and says so.
 */
const name = z
  .string({ error: 'view.name' })
  .max(200, 'view.name')
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'view.name')

/** A filter: its kind and what it asks for, which may be words of an analyst. Which kinds there are changes likewise. */
const filter = line(1_000).refine((text) => /^[a-z][a-z0-9-]{0,60}(\.|$)/.test(text), 'view.name')

const once = (names: readonly string[]): boolean => new Set(names).size === names.length

/** What rows are compared by where all keys before it are even. */
const orderKey = z.strictObject({ column: name, descending: z.boolean() })

/** A way of looking at the incidents that has a name: what narrows them down, and how what is left is shown. */
export const savedViewBody = z.strictObject({
  title: requiredLine(200),
  description: prose(2_000),
  /** Where it opens. */
  screen: z.enum(['incidents', 'map', 'timeline']),
  /** As typed; what can be written is in `domain/search`. */
  text: line(1_000),
  filters: z.array(filter).max(100, 'view.many').refine(once, 'view.twice'),
  /** As one ring of WGS 84 positions, not closed; null where none was drawn. */
  area: z.array(position).min(3, 'place.area').max(500, 'place.area').nullable(),
  order: z
    .array(orderKey)
    .max(MOST_ORDER_KEYS, 'view.many')
    .refine((keys) => once(keys.map(({ column }) => column)), 'view.twice'),
  group: name.nullable(),
  /** From first to last. Null where the view leaves the columns to whoever looks. */
  columns: z.array(name).max(60, 'view.many').refine(once, 'view.twice').nullable(),
  /** Stands on the overview with how many incidents it finds, for everybody. */
  pinned: z.boolean(),
  /** Taken back: it is offered nowhere until it is used again. */
  withdrawn: z.boolean(),
})
export type SavedViewBody = z.infer<typeof savedViewBody>
