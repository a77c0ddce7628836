import fc from 'fast-check'
import type { BodyOf } from '../record/kinds.ts'
import { longWords, someWords } from './basics.fixture.ts'
import { figures } from './facts.fixture.ts'

export const statisticalReportBody: fc.Arbitrary<BodyOf<'statistical-report'>> = fc.record({
  title: someWords,
  quote: longWords,
  figures: figures().filter((list) => list.length > 0),
  note: longWords,
})
