import fc from 'fast-check'
import { longWords, orNull, words } from '#shared/domain/testing/basics.fixture.ts'
import { caseBody, codingBody, handOver } from '#shared/domain/testing/case.fixture.ts'
import { incidentBody } from '#shared/domain/testing/incident.fixture.ts'
import {
  embeddedMetadata,
  evidenceDescription,
  perceptualHash,
  physicalItemBody,
  transfer,
  transform,
} from '#shared/domain/testing/item.fixture.ts'
import { personBody } from '#shared/domain/testing/person.fixture.ts'
import { statisticalReportBody } from '#shared/domain/testing/report.fixture.ts'
import { sourceBody } from '#shared/domain/testing/source.fixture.ts'
import { copyRole } from '#shared/domain/evidence/schema.ts'
import { checklistAnswer, checklistItems, reviewDecision } from '#shared/domain/review/schema.ts'

/** Stands in everything that tells who a person is, and nowhere else. */
export const PLANTED = 'Zorvanquist'
const planted = (text: string): string => `${PLANTED}${text}`.normalize('NFC')

/** A person of whom every word that may not leave the workspace can be found again. */
const markedPerson = personBody.map((body) => ({
  ...body,
  codeName: body.codeName.slice(0, 50).toWellFormed(),
  names: body.names.map(({ name, language }) => ({ name: planted(name), language })),
  contact: planted(body.contact),
  risk: planted(body.risk),
  consent: { ...body.consent, note: planted(body.consent.note) },
  priorAccounts: body.priorAccounts.map((one) => ({ ...one, to: planted(one.to), note: planted(one.note) })),
  note: planted(body.note),
}))

const six = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 6, maxLength: 6 })

const picture = fc.record({ metadata: orNull(embeddedMetadata), perceptualHash })
const derivative = fc.record({
  copyRole: fc.constantFrom(...copyRole.exclude(['evidentiary']).options),
  transform,
})
const decision = fc.record({
  decision: fc.constantFrom(...reviewDecision.options),
  comment: longWords.map((text) => (text.trim() === '' ? 'Looked at.' : text)),
  checklist: fc.tuple(
    ...checklistItems.map((item) =>
      fc.record({ item: fc.constant(item), answer: fc.constantFrom(...checklistAnswer.options) }),
    ),
  ),
})

/**
 * Everything that the analysts of one workspace could have written: six records of each kind that others name, by the
 * ids that the bodies draw from, and some of every other kind.
 */
export const anyWorkspace = fc.record({
  sources: six(sourceBody),
  persons: six(markedPerson),
  things: six(physicalItemBody),
  items: six(fc.record({ description: evidenceDescription, picture, derivative: orNull(derivative) })),
  transfers: six(orNull(fc.record({ transfer, note: words }))),
  incidents: six(incidentBody),
  decisions: six(orNull(decision)),
  reports: fc.array(statisticalReportBody, { maxLength: 2 }),
  cases: fc.array(caseBody, { minLength: 1, maxLength: 2 }),
  codings: fc.uniqueArray(codingBody, {
    maxLength: 4,
    selector: ({ incidentId, statementId }) => `${incidentId} ${statementId}`,
  }),
  handOver,
})
export type AnyWorkspace = typeof anyWorkspace extends fc.Arbitrary<infer T> ? T : never
