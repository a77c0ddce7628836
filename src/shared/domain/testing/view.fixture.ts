import fc from 'fast-check'
import { savedViewBody as schema, type SavedViewBody } from '../saved-view/schema.ts'
import { analystIds, longWords, orNull, some, someWords, sourceIds, words } from './basics.fixture.ts'
import { position } from './facts.fixture.ts'

const filters = [
  'status.draft',
  'year.2022',
  'has.evidence',
  'category.statement-one.1.terror',
  'to-review-by.me',
  'tag.water supply',
  'tag.ماء & мир',
  ...analystIds.map((id) => `returned-to.${id}`),
  ...sourceIds.map((id) => `claimed-by.${id}`),
  'of-a-later-version.x',
]
const columns = ['reference', 'title', 'when', 'place', 'status', 'of-a-later-version']

export const savedViewBody: fc.Arbitrary<SavedViewBody> = fc.record({
  title: someWords,
  description: longWords,
  screen: fc.constantFrom(...schema.shape.screen.options),
  text: words,
  filters: some(filters, 6),
  area: orNull(fc.array(position, { minLength: 3, maxLength: 6 })),
  order: some(columns).chain((names) =>
    fc
      .array(fc.boolean(), { minLength: names.length, maxLength: names.length })
      .map((each) => names.map((column, at) => ({ column, descending: each[at] === true }))),
  ),
  group: orNull(fc.constantFrom(...columns)),
  columns: orNull(fc.subarray(columns, { minLength: 1 })),
  pinned: fc.boolean(),
  withdrawn: fc.boolean(),
})
