import { emptyIncident } from '../incident/defaults.ts'
import { newFigure } from '../casualty/defaults.ts'
import type { CasualtyFigure } from '../casualty/schema.ts'
import { newPlace } from '../place/defaults.ts'
import { newClaim, newSource } from '../source/defaults.ts'
import { statements } from '../statement/catalogue.ts'
import type { BodyOf, StoredRecord } from '../record/kinds.ts'
import { seeded } from './seeded.fixture.ts'

/** Sources of each incident. */
const SOURCES = 3
const AT = '2026-11-23T09:00:00.000Z'
const ANALYST = idOf(9, 0)

/**
 * Records as the feed gives them, made as they are asked for: each incident after its three sources. About 2 KB an
 * incident, in English, Ukrainian, Russian and Arabic words that are as unevenly frequent as those of a language. The
 * same seed gives the same records, ids too.
 */
export function* madeRecords(
  incidents: number,
  { seed = 1, analyst = ANALYST } = {},
): Generator<StoredRecord<'incident' | 'source'>> {
  const random = seeded(seed)
  const words = vocabulary(random)
  const text = (length: number): string =>
    // the commonest tenth of the words makes half of the text
    Array.from({ length }, () => words[Math.floor(words.length * random() ** 3.3)] ?? '').join(' ')
  for (let n = 0; n < incidents; n += 1) {
    const sources = Array.from({ length: SOURCES }, (_, at) => madeSource(n * SOURCES + at, text, random))
    yield* sources
    yield madeIncident(n, text, random, { sources, analyst })
  }
}

const SYLLABLES = [
  ['ba', 'ton', 'shel', 're', 'dor', 'min', 'a', 'kul', 'ser', 'i', 'or', 'pen'],
  ['ко', 'ва', 'ні', 'стр', 'ла', 'ід', 'є', 'мо', 'рів', 'ць', 'ки', 'оч'],
  ['по', 'сто', 'ры', 'на', 'эл', 'вод', 'щи', 'ло', 'ме', 'гра', 'ств', 'ой'],
  ['مد', 'ال', 'سو', 'كا', 'نا', 'ري', 'هب', 'شم', 'تو', 'قي', 'دا', 'ول'],
] as const

function vocabulary(random: () => number, size = 60_000): readonly string[] {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
  return Array.from({ length: size }, () => {
    const script = pick(SYLLABLES) ?? []
    return Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(script) ?? '').join('')
  })
}

function madeSource(
  n: number,
  text: (length: number) => string,
  random: () => number,
): StoredRecord<'source'> {
  return {
    ...meta(2, n, 'SRC'),
    kind: 'source',
    body: {
      ...newSource('en'),
      title: text(7),
      author: random() < 0.3 ? text(2) : '',
      publisher: `Publisher ${Math.floor(random() * 400)}`,
      url: `https://example.org/${n}/${Math.floor(random() * 1e9).toString(36)}`,
      independenceGroup: random() < 0.2 ? `agency ${Math.floor(random() * 300)}` : '',
    },
  }
}

function madeIncident(
  n: number,
  text: (length: number) => string,
  random: () => number,
  { sources, analyst }: { readonly sources: readonly StoredRecord<'source'>[]; readonly analyst: string },
): StoredRecord<'incident'> {
  const day = new Date(Date.UTC(2022, 1, 24 + Math.floor(random() * 900))).toISOString().slice(0, 10)
  const place = { ...newPlace('en'), name: `Place ${Math.floor(random() * 8_000)}` }
  const position = { latitude: 46 + random() * 5, longitude: 30 + random() * 9 }
  return {
    ...meta(1, n, 'INC'),
    kind: 'incident',
    body: {
      ...emptyIncident(),
      title: text(6),
      summary: text(110),
      assessment: text(40),
      dates: [{ edtf: day, basis: '', window: null }],
      places: [random() < 0.7 ? { ...place, position } : place],
      categories: [madeLink(random, analyst)],
      casualties: random() < 0.6 ? [madeFigure(n, Math.floor(random() * 20))] : [],
      claims: sources.map(({ id }, at) => ({
        ...newClaim(idOf(4, n * SOURCES + at), id, 'en'),
        states: text(12),
        quote: text(8),
      })),
    },
  }
}

const [shipped] = statements
if (!shipped) throw new Error('No statement ships')
const { id: statementId, version: catalogueVersion, categories } = shipped

const madeLink = (random: () => number, analyst: string): BodyOf<'incident'>['categories'][number] => ({
  statementId,
  categoryId: categories[Math.floor(random() * categories.length)]?.id ?? '',
  catalogueVersion,
  rationale: 'Made up to be measured.',
  confidence: 'likely',
  assertedBy: analyst,
  assertedAt: AT,
})

const madeFigure = (n: number, min: number): CasualtyFigure => ({
  ...newFigure(idOf(3, n), 'killed'),
  population: 'civilian',
  min,
  max: min + 3,
})

/** The first part tells the kind, so that no two kinds meet. */
function idOf(kind: number, n: number): string {
  return `${String(kind).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

const meta = (kind: number, n: number, prefix: string) => ({
  id: idOf(kind, n),
  rev: 1,
  reference: `${prefix}-2022-${String(n + 1).padStart(4, '0')}`,
  schemaVersion: 2,
  createdAt: AT,
  createdBy: ANALYST,
  changedAt: AT,
  changedBy: ANALYST,
})
