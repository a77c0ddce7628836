import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transfer } from '../custody/schema.ts'
import { timeWindow } from '../date/schema.ts'
import { recordKinds } from '../record/kinds.ts'
import { caseBody, codingBody } from './case.fixture.ts'
import { timeWindow as anyWindow } from './dates.fixture.ts'
import { evidenceBody, physicalItemBody, transfer as anyTransfer } from './item.fixture.ts'
import { personBody } from './person.fixture.ts'
import { statisticalReportBody } from './report.fixture.ts'
import { sourceBody } from './source.fixture.ts'
import { savedViewBody } from './view.fixture.ts'

test.each([
  { name: 'case', schema: recordKinds.case.body, any: caseBody },
  { name: 'coding', schema: recordKinds.coding.body, any: codingBody },
  { name: 'evidence', schema: recordKinds.evidence.body, any: evidenceBody },
  { name: 'person', schema: recordKinds.person.body, any: personBody },
  { name: 'physical item', schema: recordKinds['physical-item'].body, any: physicalItemBody },
  { name: 'saved view', schema: recordKinds['saved-view'].body, any: savedViewBody },
  { name: 'source', schema: recordKinds.source.body, any: sourceBody },
  { name: 'statistical report', schema: recordKinds['statistical-report'].body, any: statisticalReportBody },
  { name: 'hand-over', schema: transfer, any: anyTransfer },
  { name: 'time window', schema: timeWindow, any: anyWindow },
])('what is made up as a $name is taken by its schema as it is', ({ schema, any }) => {
  fc.assert(
    fc.property(any as fc.Arbitrary<unknown>, (made) => {
      expect(schema.parse(made)).toEqual(made)
    }),
  )
})
