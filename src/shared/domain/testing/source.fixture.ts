import fc from 'fast-check'
import { reliability } from '../grading/schema.ts'
import { sourceClass, sourceType, type SourceBody } from '../source/schema.ts'
import { evidenceIds, judged, language, longWords, orNull, someWords, words } from './basics.fixture.ts'
import { edtf, pastEdtf } from './dates.fixture.ts'

/** No link, or one with anything but white space in it. */
export const link: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', 'HTTP://news.example'),
  words.map((text) => `https://news.example/${text.replace(/\s/g, '')}`.normalize('NFC')),
)

export const sourceBody: fc.Arbitrary<SourceBody> = fc.constantFrom(...reliability.options).chain((grade) =>
  fc.record({
    type: fc.constantFrom(...sourceType.options),
    title: someWords,
    author: words,
    publisher: words,
    url: link,
    archivedEvidenceId: orNull(fc.constantFrom(...evidenceIds)),
    published: edtf,
    accessed: pastEdtf,
    language,
    sourceClass: fc.constantFrom(...sourceClass.options),
    reliability: fc.constant(grade),
    reliabilityGrading: judged(grade === 'F'),
    independenceGroup: words,
    accessLimits: words,
    note: longWords,
    withdrawn: fc.boolean(),
  }),
)
