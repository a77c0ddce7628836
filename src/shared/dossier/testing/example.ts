import { caseInput } from '../case-input.ts'
import type { CaseBody } from '../../domain/case/schema.ts'
import type { DossierInput } from '../input.ts'
import { statements } from '../../domain/statement/catalogue.ts'
import { caseDepth, depth, handOvers, metadata, persons, things } from './depth.ts'
import {
  REVIEWER,
  analyst,
  category,
  claim,
  coding,
  custodyEvent,
  denial,
  evidence,
  figure,
  incident,
  place,
  recordIdOf,
  source,
  stored,
} from './builders.ts'

/** Text that a template must not obey, a character without a glyph, and isolates as pasted from other programs. */
export const HOSTILE =
  '#import "x": * $x^2$ *bold* _it_ @ref <label> `raw` \\ // /* #panic("no") ]]}{{ \u2067مسرح\u2069 😀 \t end'
export const UKRAINIAN =
  'За повідомленням очевидців, будівлю пологового будинку пошкоджено вибухом; п’ятеро людей загинули.'
export const ARABIC =
  'أفاد شهود عيان بأن الغارة وقعت في 2022-03-16 قرب المسرح، المرجع INC-2022-0002 (photo.jpg)، ولم يصدر تعليق.'

const sources = [
  source(1, {
    title: 'Очевидці розповіли про вибух',
    language: 'uk',
    publisher: 'Місцева газета',
    reliability: 'B',
    reliabilityGrading: { gradedBy: null, gradedAt: null, why: '' },
  }),
  source(2, {
    title: 'Statement on the strike',
    type: 'official-statement',
    sourceClass: 'official',
    url: `https://ministry.example/${'a-very-long-path/'.repeat(12)}`,
    reliability: 'F',
    reliabilityGrading: null,
    archivedEvidenceId: recordIdOf('evidence', 3),
  }),
  source(3, { title: 'Repeat of a wire story', independenceGroup: 'wire-1' }),
  source(4, { title: 'Cited by nobody' }),
]

const items = [
  evidence(1, { title: 'Facade after the blast', metadata }),
  evidence(2, {
    derivedFrom: recordIdOf('evidence', 1),
    transform: { method: 'faces covered', tool: 'an image editor', note: '' },
    copyRole: 'redacted',
    file: {
      ...evidence(2).body.file,
      originalName: 'photo\u202egpj.exe',
      declaredType: 'image/jpeg',
      sniffedType: null,
    },
  }),
  evidence(3, {
    title: 'Archived page',
    collected: {
      from: 'Press office',
      url: 'https://ministry.example/',
      at: '2022-03-18',
      by: 'Analyst 1',
      tool: 'archiver 2',
      clockOffset: '',
    },
  }),
  evidence(4, { title: 'Used by nobody' }),
]

const incidents = [
  incident(
    1,
    {
      ...depth,
      title: 'Alleged strike on a maternity hospital',
      summary: `${UKRAINIAN}\n\nA second paragraph says what a broadcaster reported.`,
      assessment: 'The reports agree on place and day. They do not agree on the number of people.',
      language: 'uk',
      status: 'accepted',
      verification: 'corroborated',
      conflictClassification: 'international',
      dates: [
        {
          edtf: '2022-03-09',
          basis: 'two reports',
          window: {
            start: '2022-03-09T16:45',
            end: '2022-03-09T17:15',
            offset: '+02:00',
            zone: 'Europe/Kyiv',
          },
        },
      ],
      places: [
        place({
          name: 'Маріуполь',
          language: 'uk',
          verbatim: '47°05′46″N 37°32′55″E',
          adminCode: 'UA14140000000067404',
          control: {
            by: 'ukraine',
            basis: 'daily maps of two institutes',
            sourceIds: [recordIdOf('source', 1)],
          },
        }),
      ],
      categories: [category('hospital'), category('civilians-killed', { confidence: 'possible' })],
      casualties: [
        figure(1, {
          min: 3,
          max: 5,
          sourceIds: [recordIdOf('source', 1)],
          rule: 'Range over the reports of the first three days.',
          asOf: { sourceText: 'як повідомили 10 березня', instant: null },
        }),
        figure(2, {
          harm: 'injured',
          min: 17,
          max: null,
          sourceIds: [recordIdOf('source', 1), recordIdOf('source', 3)],
        }),
      ],
      claims: [
        claim(1, recordIdOf('source', 1), {
          states: UKRAINIAN,
          quote: 'Ми бачили, як горіло.',
          language: 'uk',
          quoteAt: { start: 120, end: 141 },
          translation: { text: 'We saw how it burned.', language: 'en', by: 'Analyst 2' },
          evidenceId: recordIdOf('evidence', 1),
          credibilityGrading: {
            gradedBy: REVIEWER,
            gradedAt: '2022-03-24T09:00:00.000Z',
            why: 'seen by the speaker',
          },
          pinpoint: 'абзац 3',
        }),
        claim(2, recordIdOf('source', 3), { states: 'Reports a strike at about 17:00.' }),
        claim(3, recordIdOf('source', 2), {
          stance: 'contradicts',
          states: 'Says that no strike took place.',
          credibility: '6',
        }),
      ],
      denials: [
        denial(1, {
          sourceIds: [recordIdOf('source', 2)],
          types: ['denies-occurrence', 'alleges-staging'],
          covers: 'the strike as a whole',
          rebuttals: [
            {
              id: '017fb6a5-e6ff-7000-8000-0000000000aa',
              text: 'Two reports describe the crater.',
              sourceIds: [recordIdOf('source', 3)],
            },
          ],
        }),
      ],
      denialSearch: 'found',
      evidence: [
        { evidenceId: recordIdOf('evidence', 2), note: 'faces covered' },
        { evidenceId: recordIdOf('evidence', 1), note: '' },
        { evidenceId: recordIdOf('physical-item', 1), note: 'from the yard' },
      ],
    },
    { rev: 4, changedBy: REVIEWER, changedAt: '2022-03-25T18:00:00.000Z' },
  ),
  incident(2, {
    title: 'غارة مزعومة على المسرح الذي كان ملجأ',
    language: 'ar',
    summary: ARABIC,
    assessment: ARABIC,
    dates: [{ edtf: '2022-03-16~', basis: '', window: null }],
    places: [
      place({ name: 'ماريوبول', language: 'ar', publicationPrecision: '1km', uncertaintyMeters: null }),
    ],
    categories: [category('terror')],
    denialSearch: 'searched-none-found',
    claims: [claim(4, recordIdOf('source', 3), { states: ARABIC })],
  }),
  incident(3, {
    title: `${'Alleged shelling of a residential quarter with a very long name '.repeat(4)}end`,
    summary: HOSTILE,
    places: [
      place({ position: null }),
      place({
        publicationPrecision: 'withheld',
        area: null,
        adminCode: '',
        control: { by: 'unknown', basis: '', sourceIds: [] },
      }),
    ],
    categories: [category('residential', { rationale: HOSTILE, catalogueVersion: 1 })],
    denials: [denial(2, { by: 'وزارة الدفاع', types: ['no-comment'], date: 'unknown', words: 'لا تعليق' })],
  }),
  incident(4, { title: 'In no case' }),
]

const custody = Object.fromEntries([
  [recordIdOf('physical-item', 1), handOvers],
  ...items.map(({ id }, index) => [
    id,
    [
      custodyEvent(id, { type: 'capture', detail: 'Received as photo.jpg' }),
      custodyEvent(id, { type: 'message digest calculation' }),
      custodyEvent(id),
      ...(index === 0
        ? [custodyEvent(id, { type: 'fixity check', at: '2022-03-22T09:00:00.000Z', agent: REVIEWER })]
        : []),
    ],
  ]),
])

/** A case of three incidents out of four, with what a dossier may meet: three scripts, hostile text, gaps. */
export const exampleInput = (): DossierInput => ({
  release: null,
  case: caseInput(
    stored('case', 1, {
      title: 'Reported strikes in Mariupol, March 2022',
      language: 'en',
      narrative: `Three reported incidents of March 2022.\n${UKRAINIAN}\n${ARABIC}`,
      incidents: [
        { incidentId: recordIdOf('incident', 3), exhibit: 7 },
        { incidentId: recordIdOf('incident', 1), exhibit: 2 },
        { incidentId: recordIdOf('incident', 2), exhibit: 3 },
      ],
      nextExhibit: 8,
      tlp: 'TLP:GREEN',
      ...caseDepth,
    }),
  ),
  incidents,
  unfit: {},
  sources,
  evidence: items,
  physicalItems: things,
  statisticalReports: [
    stored('statistical-report', 1, {
      title: 'UN count of civilian casualties',
      quote:
        'As of March 22, more than 2,500 civilian casualties, including dead and wounded; the real number is probably higher.',
      figures: [
        figure(9, {
          harm: 'killed-or-injured',
          min: 2_501,
          max: null,
          asOf: { sourceText: 'As of March 22', instant: '2022-03-22T22:00:00.000Z' },
          best: 2_600,
          rule: 'Counted one by one.',
          scope: 'Ukraine',
          exclusions: 'Mariupol',
        }),
      ],
      note: '',
    }),
  ],
  analysts: [analyst(1, { name: 'Олена Їжакевич' }), analyst(2), analyst(3)],
  persons,
  custody,
  statements,
  unseenPersonIds: [],
  loadedStatements: [],
  codings: [coding(1, recordIdOf('incident', 1), ['hospital', 'terror'])],
  codedVersions: incidents.slice(0, 1).map((record) => ({ ...record, rev: 1 })),
})

/** What a case of just these may say of itself: nothing that a challenger would miss. */
const nothingMissing = {
  legalTheory: '',
  alternatives: caseDepth.alternatives,
  recipients: [],
}

/** A case of just these incidents, in this order, with the other records of the example at hand. */
export const inputOf = (chosen: DossierInput['incidents'], over: Partial<CaseBody> = {}): DossierInput => ({
  ...exampleInput(),
  case: caseInput(
    stored('case', 2, {
      title: 'A case',
      language: 'en',
      narrative: '',
      incidents: chosen.map(({ id }, index) => ({ incidentId: id, exhibit: index + 1 })),
      nextExhibit: chosen.length + 1,
      tlp: 'TLP:AMBER',
      ...nothingMissing,
      disclosure: [],
      ...over,
    }),
  ),
  incidents: chosen,
  statisticalReports: [],
})
