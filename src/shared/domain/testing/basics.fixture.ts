import fc from 'fast-check'
import { consentScope, consentStatus, type Consent } from '../consent/schema.ts'
import type { Grading } from '../grading/schema.ts'
import { edtf } from './dates.fixture.ts'

/** Ids of records that exist elsewhere: the properties draw from these few, so that they meet. */
export const someIds = (series: number): string[] =>
  Array.from(
    { length: 6 },
    (_, n) =>
      `017fb6a5-e6${series.toString(16).padStart(2, '0')}-7000-8000-${String(n + 1).padStart(12, '0')}`,
  )

export const analystIds = someIds(0xa0)
export const sourceIds = someIds(0x50)
export const evidenceIds = someIds(0xe0)
export const thingIds = someIds(0xc0)
/** What an incident and a case may name as evidence. */
export const itemIds = [...evidenceIds, ...thingIds]
export const incidentIds = someIds(0x10)
export const personIds = someIds(0xb0)

/** A fresh id for an entry of a list, UUID version 7 in shape. */
export const entryId: fc.Arbitrary<string> = fc
  .nat({ max: 2 ** 44 })
  .map((n) => `017fb6a5-e6ff-7000-8000-${n.toString(16).padStart(12, '0')}`)

/** Texts as they are met in the field, already as the schemas keep them: NFC, no controls, short enough for any line. */
export const words: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      '',
      'Театр',
      'مستشفى الولادة',
      'مُسْتَشْفًى 2022-03-09',
      'лікарня № 3',
      "об'єкт",
      'Їжак і ґанок',
      '=1+1',
      '  spaced  ',
      'a\u2067b\u2069',
      '🏚',
      '👩🏽‍👧 🇺🇦',
      'x\u030c\u0323 combining',
    ),
    fc.string({ maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  .map(cleaned)
  .filter((text) => text.length <= 60)

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/gu, '')
    .normalize('NFC')
}

export const someWords: fc.Arbitrary<string> = words.map((text) => (text.trim() === '' ? 'Word' : text))
export const longWords: fc.Arbitrary<string> = fc
  .array(words, { maxLength: 3 })
  .map((lines) => lines.join('\n').normalize('NFC'))
export const language = fc.constantFrom('en', 'uk', 'ru', 'ar', 'und', 'en-GB')
export const instant = fc
  .integer({ min: 1_640_995_200_000, max: 1_798_761_600_000 })
  .map((ms) => new Date(ms).toISOString())
export const some = <T>(list: readonly T[], max = 3): fc.Arbitrary<T[]> =>
  fc.subarray([...list], { maxLength: Math.min(max, list.length) })
export const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null })
export const people = orNull(fc.integer({ min: 0, max: 5_000 }))
export const yesNoUnknown = fc.constantFrom('yes', 'no', 'unknown')
export const tlp = fc.constantFrom('TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR')
export const confidence = fc.constantFrom('possible', 'likely', 'certain')

export const grading: fc.Arbitrary<Grading> = fc.record({
  gradedBy: orNull(fc.constantFrom(...analystIds)),
  gradedAt: orNull(instant),
  why: longWords,
})

/** A judgement that may be missing only where it says "cannot be judged". */
export const judged = (isNotJudged: boolean): fc.Arbitrary<Grading | null> =>
  isNotJudged ? orNull(grading) : grading

export const consent: fc.Arbitrary<Consent> = fc
  .record({
    status: fc.constantFrom(...consentStatus.options),
    scope: some(consentScope.options, 5),
    on: edtf,
    note: longWords,
  })
  .map((made) => (made.status === 'given' ? made : { ...made, scope: [] }))

/** A list in which every entry has an id of its own. */
export const entries = <T extends { readonly id: string }>(
  one: fc.Arbitrary<T>,
  max = 3,
): fc.Arbitrary<T[]> => fc.uniqueArray(one, { maxLength: max, selector: ({ id }) => id })
