import { newFigure } from '#shared/domain/casualty/defaults.ts'
import { emptyCase } from '#shared/domain/case/defaults.ts'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import type { CasualtyFigure, Harm } from '#shared/domain/casualty/schema.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { CategoryLink } from '#shared/domain/statement/schema.ts'
import { newClaim, newSource } from '#shared/domain/source/defaults.ts'
import type { Claim } from '#shared/domain/source/schema.ts'

/** Record builders for tests of the engine: number `n` gives the same record each time. */
export const idOf = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

const ANALYST = idOf(0xa)
const AT = '2026-11-23T09:00:00.000Z'

const meta = (n: number, prefix: string, rev: number) => ({
  id: idOf(n),
  rev,
  reference: `${prefix}-2022-${String(n).padStart(4, '0')}`,
  schemaVersion: 1,
  createdAt: AT,
  createdBy: ANALYST,
  changedAt: AT,
  changedBy: ANALYST,
})

export const incident = (
  n: number,
  body: Partial<BodyOf<'incident'>> = {},
  rev = 1,
): StoredRecord<'incident'> => ({
  ...meta(n, 'INC', rev),
  kind: 'incident',
  body: { ...emptyIncident(), title: `Incident ${n}`, ...body },
})

export const source = (n: number, body: Partial<BodyOf<'source'>> = {}, rev = 1): StoredRecord<'source'> => ({
  ...meta(n, 'SRC', rev),
  kind: 'source',
  body: { ...newSource('en'), title: `Source ${n}`, ...body },
})

export const aCase = (n: number, title = `Case ${n}`, rev = 1): StoredRecord<'case'> => ({
  ...meta(n, 'CASE', rev),
  kind: 'case',
  body: { ...emptyCase(), title },
})

export const claim = (sourceId: string, stance: Claim['stance'] = 'supports'): Claim => ({
  ...newClaim(idOf(0xc1a1), sourceId, 'en'),
  stance,
})

export const tie = (categoryId: string, statementId = 'statement-one'): CategoryLink => ({
  statementId,
  categoryId,
  catalogueVersion: 1,
  rationale: '',
  confidence: 'likely',
  assertedBy: ANALYST,
  assertedAt: AT,
})

export const figure = (harm: Harm, min: number, max: number | null): CasualtyFigure => ({
  ...newFigure(idOf(0xf16), harm),
  min,
  max,
})

export const denialBy = (by: string): BodyOf<'incident'>['denials'][number] => ({
  id: idOf(0xde),
  by,
  role: '',
  date: 'unknown',
  types: ['denies-occurrence'],
  words: '',
  language: 'en',
  sourceIds: [],
  covers: '',
  rebuttals: [],
})
