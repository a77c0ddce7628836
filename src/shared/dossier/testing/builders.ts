import { newFigure } from '../../domain/casualty/defaults.ts'
import { noConsentRecorded } from '../../domain/consent/schema.ts'
import { nothingCollected } from '../../domain/evidence/collection.ts'
import type { BodyOf, RecordKind, StoredRecord } from '../../domain/record/kinds.ts'
import { recordKinds } from '../../domain/record/kinds.ts'
import { emptyPhysicalItem } from '../../domain/physical-item/defaults.ts'
import { emptyIncident } from '../../domain/incident/defaults.ts'
import type { CasualtyFigure } from '../../domain/casualty/schema.ts'
import type { CategoryLink } from '../../domain/statement/schema.ts'
import { newClaim } from '../../domain/source/defaults.ts'
import type { Claim } from '../../domain/source/schema.ts'
import type { CustodyEvent, Transfer } from '../../domain/custody/schema.ts'
import type { Denial } from '../../domain/denial/schema.ts'
import type { Place } from '../../domain/place/schema.ts'

/** A record id that counts: the same number always gives the same id. */
export const idOf = (group: number, n: number): string =>
  `0195a000-${group.toString(16).padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`

/** The id that `stored` gives to the nth record of a kind. */
export const recordIdOf = (kind: RecordKind, n: number): string =>
  idOf(Object.keys(recordKinds).indexOf(kind) + 1, n)

export const ANALYST = recordIdOf('analyst', 1)
export const REVIEWER = recordIdOf('analyst', 2)

/** A stored record of any kind. `meta` overrides what the vault would have added. */
export function stored<K extends RecordKind>(
  kind: K,
  n: number,
  body: BodyOf<K>,
  meta: Partial<
    Pick<StoredRecord, 'id' | 'rev' | 'reference' | 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy'>
  > = {},
): StoredRecord<K> {
  const { prefix, schemaVersion } = recordKinds[kind]
  const record = {
    id: recordIdOf(kind, n),
    rev: 1,
    reference: `${prefix}-2022-${String(n).padStart(4, '0')}`,
    schemaVersion,
    createdAt: '2022-03-20T08:00:00.000Z',
    createdBy: ANALYST,
    changedAt: '2022-03-24T10:15:30.123Z',
    changedBy: ANALYST,
    ...meta,
    kind,
    body,
  }
  // Kind and body come in together, typed as a pair; TypeScript does not follow that through a generic.
  return record as unknown as StoredRecord<K>
}

export const analyst = (n: number, over: Partial<BodyOf<'analyst'>> = {}) =>
  stored('analyst', n, {
    name: `Analyst ${n}`,
    organisation: 'Documentation Unit',
    role: 'analyst',
    active: true,
    publicKey: `${'A'.repeat(42)}${n % 10}=`,
    ...over,
  })

export const source = (n: number, over: Partial<BodyOf<'source'>> = {}) =>
  stored('source', n, {
    type: 'news',
    title: `Report no. ${n}`,
    author: '',
    publisher: 'A newspaper',
    url: `https://news.example/2022/03/${n}`,
    archivedEvidenceId: null,
    published: '2022-03-17',
    accessed: '2022-03-20',
    language: 'en',
    sourceClass: 'public',
    reliability: 'B',
    reliabilityGrading: { gradedBy: null, gradedAt: null, why: '' },
    independenceGroup: '',
    accessLimits: '',
    withdrawn: false,
    note: '',
    ...over,
  })

export const evidence = (n: number, over: Partial<BodyOf<'evidence'>> = {}) => {
  const digit = (n % 16).toString(16)
  return stored('evidence', n, {
    file: {
      blobId: digit.repeat(32),
      originalName: `photo-${n}.jpg`,
      declaredType: 'image/jpeg',
      sniffedType: 'image/jpeg',
      bytes: 1_000 + n,
      sha256: `${digit}a5f`.repeat(16),
      sha512: `${digit}c3e`.repeat(32),
    },
    title: '',
    collected: nothingCollected,
    copyRole: 'evidentiary',
    derivedFrom: null,
    metadata: null,
    perceptualHash: null,
    transform: null,
    consent: noConsentRecorded,
    graphic: 'unknown',
    tlp: 'TLP:AMBER',
    retentionHold: '',
    note: '',
    ...over,
  })
}

export const physicalItem = (n: number, over: Partial<BodyOf<'physical-item'>> = {}) =>
  stored('physical-item', n, { ...emptyPhysicalItem(), title: `Thing no. ${n}`, ...over })

export const incident = (
  n: number,
  over: Partial<BodyOf<'incident'>> = {},
  meta: Parameters<typeof stored>[3] = {},
) => stored('incident', n, { ...emptyIncident(), title: `Reported incident ${n}`, ...over }, meta)

export const place = (over: Partial<Place> = {}): Place => ({
  name: 'Mariupol',
  language: 'en',
  position: { latitude: 47.096, longitude: 37.54857 },
  uncertaintyMeters: 100,
  verbatim: '',
  publicationPrecision: 'exact',
  area: null,
  adminCode: '',
  control: { by: 'unknown', basis: '', sourceIds: [] },
  ...over,
})

export const figure = (n: number, over: Partial<CasualtyFigure> = {}): CasualtyFigure => ({
  ...newFigure(idOf(20, n), 'killed'),
  min: 3,
  max: 5,
  ...over,
})

export const claim = (n: number, sourceId: string, over: Partial<Claim> = {}): Claim => ({
  ...newClaim(idOf(21, n), sourceId, 'en'),
  states: 'The building was struck.',
  credibility: '2',
  credibilityGrading: { gradedBy: null, gradedAt: null, why: '' },
  ...over,
})

export const denial = (n: number, over: Partial<Denial> = {}): Denial => ({
  id: idOf(22, n),
  by: 'Ministry of Defence',
  role: 'spokesperson',
  date: '2022-03-17',
  types: ['denies-responsibility'],
  words: 'Our forces did not strike the building.',
  language: 'en',
  sourceIds: [],
  covers: '',
  rebuttals: [],
  ...over,
})

export const category = (categoryId: string, over: Partial<CategoryLink> = {}): CategoryLink => ({
  statementId: 'us-secstate-2022-03-23',
  categoryId,
  catalogueVersion: 1,
  rationale: 'The reports name this kind of object.',
  confidence: 'likely',
  assertedBy: ANALYST,
  assertedAt: '2022-03-24T10:00:00.000Z',
  ...over,
})

export const custodyEvent = (evidenceId: string, over: Partial<CustodyEvent> = {}): CustodyEvent => ({
  type: 'ingestion',
  evidenceId,
  at: '2022-03-21T09:00:00.000Z',
  agent: ANALYST,
  outcome: 'success',
  detail: '',
  transfer: null,
  ...over,
})

/** A hand-over, entered on 25 March. */
export const transferred = (itemId: string, over: Partial<Transfer>): CustodyEvent =>
  custodyEvent(itemId, {
    type: 'transfer',
    at: '2022-03-25T17:00:00.000Z',
    transfer: { from: '', to: 'Police', place: '', seal: '', on: 'unknown', ...over },
  })

/** The reviewer's own choice for the first version of an incident. */
export const coding = (n: number, incidentId: string, categoryIds: readonly string[]) =>
  stored(
    'coding',
    n,
    {
      incidentId,
      incidentRev: 1,
      statementId: 'us-secstate-2022-03-23',
      catalogueVersion: 1,
      categoryIds: [...categoryIds],
      note: '',
    },
    { createdBy: REVIEWER, changedBy: REVIEWER },
  )
