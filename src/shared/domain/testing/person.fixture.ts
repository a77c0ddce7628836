import fc from 'fast-check'
import { tellsName } from '../person/names-in.ts'
import { ageBand, sex, type PersonBody } from '../person/schema.ts'
import {
  analystIds,
  consent,
  entries,
  entryId,
  language,
  longWords,
  some,
  someWords,
  words,
} from './basics.fixture.ts'
import { edtf } from './dates.fixture.ts'

/** A person whose code name tells none of the names. */
export const personBody: fc.Arbitrary<PersonBody> = fc
  .record({
    codeName: someWords,
    names: fc.array(fc.record({ name: someWords, language }), { maxLength: 3 }),
    ageBand: fc.constantFrom(...ageBand.options),
    sex: fc.constantFrom(...sex.options),
    contact: longWords,
    consent,
    risk: longWords,
    priorAccounts: entries(fc.record({ id: entryId, to: someWords, on: edtf, note: words })),
    visibleTo: some(analystIds),
    note: longWords,
  })
  .filter(
    ({ codeName, names }) =>
      !tellsName(
        codeName,
        names.map(({ name }) => name),
      ),
  )
