import fc from 'fast-check'
import type { CaseBody } from '../case/schema.ts'
import type { CodingBody } from '../coding/schema.ts'
import { consentScope } from '../consent/schema.ts'
import type { HandOverBody } from '../hand-over/schema.ts'
import { statements } from '../statement/catalogue.ts'
import {
  entries,
  entryId,
  incidentIds,
  itemIds,
  language,
  longWords,
  orNull,
  someWords,
  tlp,
  words,
} from './basics.fixture.ts'

const purpose = fc.constantFrom(...consentScope.options)

/** Incidents in any order, with exhibit numbers that were given once, some of them to incidents that have left. */
const exhibits: fc.Arbitrary<Pick<CaseBody, 'incidents' | 'nextExhibit'>> = fc
  .tuple(
    fc.shuffledSubarray(incidentIds),
    fc.uniqueArray(fc.integer({ min: 1, max: 500 }), {
      minLength: incidentIds.length,
      maxLength: incidentIds.length,
    }),
    fc.nat(5),
  )
  .map(([ids, numbers, gone]) => ({
    incidents: numbers.flatMap((exhibit, at) => {
      const incidentId = ids[at]
      return incidentId === undefined ? [] : [{ incidentId, exhibit }]
    }),
    nextExhibit: Math.max(...numbers) + 1 + gone,
  }))

export const caseBody: fc.Arbitrary<CaseBody> = fc
  .record({
    title: someWords,
    language,
    narrative: longWords,
    exhibits,
    tlp,
    legalTheory: longWords,
    alternatives: entries(fc.record({ id: entryId, explanation: longWords, considered: longWords })),
    disclosure: entries(
      fc.record({
        id: entryId,
        incidentId: orNull(fc.constantFrom(...incidentIds)),
        evidenceId: orNull(fc.constantFrom(...itemIds)),
        text: longWords,
      }),
    ),
    recipients: entries(
      fc.record({
        id: entryId,
        recipientId: fc.constant(null),
        name: someWords,
        organisation: words,
        purpose,
        mayReceive: tlp,
      }),
    ),
  })
  .map(({ exhibits: given, ...rest }) => ({ ...rest, ...given }))

const [shipped] = statements
if (shipped === undefined) throw new Error('No statement is bundled')

/** A second coding of the first version of an incident, under a statement that is at hand or under one that is not. */
export const codingBody: fc.Arbitrary<CodingBody> = fc.record({
  incidentId: fc.constantFrom(...incidentIds),
  incidentRev: fc.constant(1),
  statementId: fc.constantFrom(shipped.id, 'not-at-hand'),
  catalogueVersion: fc.integer({ min: 1, max: 3 }),
  categoryIds: fc.subarray([...shipped.categories.map(({ id }) => id), 'no-longer-there']),
  note: longWords,
})

/** What a person says of a hand-over; the rest is the vault's. */
export const handOver: fc.Arbitrary<
  Pick<HandOverBody, 'recipient' | 'organisation' | 'purpose' | 'note' | 'marking' | 'profile' | 'lock'>
> = fc.record({
  recipient: words,
  organisation: words,
  purpose: orNull(purpose),
  note: longWords,
  marking: orNull(tlp),
  profile: words,
  lock: fc.constantFrom('none', 'keys', 'passphrase', null),
})
