import { noConsentRecorded } from '../../domain/consent/schema.ts'
import type { CaseBody } from '../../domain/case/schema.ts'
import type { EmbeddedMetadata } from '../../domain/evidence/schema.ts'
import type { IncidentBody } from '../../domain/incident/schema.ts'
import { checklistItems } from '../../domain/review/schema.ts'
import { ANALYST, REVIEWER, idOf, physicalItem, recordIdOf, stored, transferred } from './builders.ts'

/** Names that must never leave a person's record, and contacts beside them. */
export const PLANTED = [
  'Оксана Вигаданенко',
  'Oksana Vyhadanenko',
  'أوكسانا الخيالية',
  '+380 00 000 00 01',
  'Earlier Interviewer Planted',
  'Risk planted: retaliation',
  'Note planted in the person',
]

export const persons = [
  stored('person', 1, {
    codeName: 'WITNESS-07',
    names: PLANTED.slice(0, 3).map((name) => ({ name, language: 'und' })),
    ageBand: 'adult',
    sex: 'female',
    contact: PLANTED[3] ?? '',
    consent: { status: 'given', scope: ['international-prosecution'], on: '2022-03-20', note: '' },
    risk: PLANTED[5] ?? '',
    priorAccounts: [{ id: idOf(30, 1), to: PLANTED[4] ?? '', on: '2022-03-15', note: '' }],
    visibleTo: [],
    note: PLANTED[6] ?? '',
  }),
]

export const metadata: EmbeddedMetadata = {
  reader: 'exifr 7.1.3',
  takenAt: '2022-03-09 17:02:11',
  offset: '+02:00',
  device: 'Example Phone 3',
  software: '',
  position: { latitude: 47.0965, longitude: 37.5491 },
  altitude: null,
  direction: 112.5,
  width: 4_000,
  height: 3_000,
  fields: [{ group: 'exif', name: 'ISO', value: '100' }],
}

export const things = [
  physicalItem(1, {
    title: 'Fragment of a casing',
    description: 'A bent piece of metal, about 20 cm long.',
    identifier: 'bag 0417',
    found: { at: '2022-03-10', place: 'the yard', by: 'a surgeon' },
  }),
  physicalItem(2, { title: 'Named by nobody' }),
]

/** Handed over twice; the second time it came under another seal. */
export const handOvers = [
  transferred(recordIdOf('physical-item', 1), {
    from: 'a surgeon',
    to: 'Police',
    seal: 'S-1',
    on: '2022-03-12',
  }),
  transferred(recordIdOf('physical-item', 1), {
    from: 'Police',
    to: 'Laboratory',
    seal: 'S-2',
    on: '2022-03-25',
  }),
]

/** Everything that the first incidents of the project did not have yet. */
export const depth: Partial<IncidentBody> = {
  attack: {
    method: 'air-strike',
    weapon: 'a bomb of about 500 kg',
    weaponBasis: 'crater measured on satellite images by two analysts',
    impactsMin: 1,
    impactsMax: 2,
    direction: 'the north-east',
    repeatStrike: 'unknown',
  },
  targets: [
    {
      id: idOf(31, 1),
      type: 'medical',
      subtype: 'none',
      name: 'Пологовий будинок № 3',
      functionAtTheTime: 'functioning, with patients',
      occupied: 'yes',
      emblem: 'unknown',
      civilianUse: ['inhabited', 'coordinates-shared'],
      militaryUse: {
        alleged: 'yes',
        claimedBy: 'Ministry of Defence',
        note: 'said that fighters had taken the building over',
        sourceIds: [recordIdOf('source', 2)],
      },
      nearestObjective: 'a checkpoint',
      distanceMeters: 850,
      warning: 'no',
      warningNote: '',
      damage: 3,
      sourceIds: [recordIdOf('source', 1)],
      note: '',
    },
  ],
  persons: [
    {
      personId: recordIdOf('person', 1),
      codeName: 'WITNESS-07',
      role: 'witness',
      note: 'in the yard at the time',
    },
  ],
  legalReferences: [
    {
      id: idOf(39, 1),
      article: 'rs-8-2-b-ix',
      paragraphs: '',
      role: 'primary',
      protectedPersonBasis: '',
      note: 'Turns on whether the building was in military use.',
      elements: [
        {
          element: 'attack',
          material: [
            { kind: 'claim', id: idOf(21, 2), support: 'supports', note: 'hour and direction' },
            { kind: 'evidence', id: recordIdOf('evidence', 1), support: 'neutral', note: '' },
          ],
          note: '',
        },
        {
          element: 'object',
          material: [
            { kind: 'claim', id: idOf(21, 1), support: 'supports', note: '' },
            {
              kind: 'claim',
              id: idOf(21, 3),
              support: 'contradicts',
              note: 'says that it was in military use',
            },
          ],
          note: 'Briefings of both sides until 31 March 2022.',
        },
      ],
    },
    {
      id: idOf(39, 2),
      article: 'ap1-51',
      paragraphs: '(4)–(5)',
      role: 'not-a-crime',
      protectedPersonBasis: '',
      note: '',
      elements: [],
    },
  ],
  allegedPerpetrators: [
    {
      id: idOf(32, 1),
      side: 'russia',
      unit: '',
      basis: 'Only one side flew in the area on that day, two reports say.',
      confidence: 'possible',
      sourceIds: [recordIdOf('source', 1)],
    },
  ],
  denialSearchNote: 'Briefings of the ministry until 31 March 2022, read by two analysts.',
  verificationSteps: [
    {
      id: idOf(33, 1),
      leg: 'technical',
      method: 'Geolocation of the yard against satellite images',
      tool: 'an image viewer',
      result: 'supports',
      note: 'Windows and stairs agree.',
      analystId: ANALYST,
      on: '2022-03-23',
      evidenceIds: [recordIdOf('evidence', 1)],
    },
    {
      id: idOf(33, 2),
      leg: 'source',
      method: 'Interview with the newspaper',
      tool: '',
      result: 'inconclusive',
      note: '',
      analystId: REVIEWER,
      on: 'unknown',
      evidenceIds: [],
    },
  ],
  reviews: [
    {
      id: idOf(34, 1),
      reviewer: REVIEWER,
      at: '2022-03-25T18:00:00.000Z',
      rev: 3,
      decision: 'accepted',
      comment: 'Figures agree with the reports.',
      checklist: checklistItems.map((item, index) => ({ item, answer: index === 2 ? 'no' : 'yes' })),
    },
  ],
  relations: [
    { id: idOf(35, 1), type: 'same-campaign', incidentId: recordIdOf('incident', 2), note: 'a week later' },
    { id: idOf(35, 2), type: 'contradicts', incidentId: recordIdOf('incident', 4), note: '' },
  ],
}

export const caseDepth: Pick<CaseBody, 'legalTheory' | 'alternatives' | 'disclosure' | 'recipients'> = {
  legalTheory: 'The reported strikes may be relevant to attacks on hospitals; to be argued by counsel.',
  alternatives: [
    {
      id: idOf(36, 1),
      explanation: 'The building was in military use when it was hit.',
      considered: 'One ministry says so and names no unit. Two reports describe patients.',
    },
  ],
  disclosure: [
    {
      id: idOf(37, 1),
      incidentId: recordIdOf('incident', 1),
      evidenceId: recordIdOf('evidence', 3),
      text: 'The ministry’s statement denies that the strike took place.',
    },
    {
      id: idOf(37, 2),
      incidentId: null,
      evidenceId: null,
      text: 'No analyst of the case was on the ground.',
    },
  ],
  recipients: [
    {
      id: idOf(38, 1),
      recipientId: null,
      name: 'Prosecutor’s office',
      organisation: 'An international court',
      purpose: 'international-prosecution',
      mayReceive: 'TLP:AMBER',
    },
    {
      id: idOf(38, 2),
      recipientId: null,
      name: 'Прокуратура',
      organisation: '',
      purpose: 'national-prosecution',
      mayReceive: 'TLP:GREEN',
    },
  ],
}

/** Consent that covers every purpose there is. */
export const fullConsent = {
  ...noConsentRecorded,
  status: 'given' as const,
  scope: [
    'own-records' as const,
    'human-rights-reporting' as const,
    'national-prosecution' as const,
    'international-prosecution' as const,
    'public' as const,
  ],
}
