import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { incidentBody } from '#shared/domain/incident/schema.ts'
import { incidentBody as anyIncident } from '#shared/domain/testing/incident.fixture.ts'
import { incidentWords } from './own-words.ts'

/** What was received and is not worded by the analyst, and what says no words at all. */
const received = [
  'places.verbatim',
  'places.adminCode',
  'targets.militaryUse.claimedBy',
  'categories.statementId',
  'categories.categoryId',
  'casualties.asOf.sourceText',
  'persons.codeName',
  'claims.states',
  'claims.quote',
  'claims.translation.text',
  'claims.translation.by',
  'claims.pinpoint',
  'denials.by',
  'denials.role',
  'denials.words',
  'reviews.comment', // asked when it is made; it can never be mended
]

test('every text of an incident is either the analyst’s own, or received', () => {
  const written = new Set<string>()
  for (const body of fc.sample(anyIncident, { numRuns: 60, seed: 1 }))
    for (const { path } of incidentWords(body)) written.add(nameOf(path))
  const texts = freeTexts(incidentBody, []).map(nameOf)
  expect(texts.filter((text) => !written.has(text))).toEqual(received)
  expect([...written].filter((text) => !texts.includes(text))).toEqual([])
})

const nameOf = (path: readonly (string | number)[]): string =>
  path.filter((part) => typeof part === 'string').join('.')

/** Where a schema takes any words. Ids, dates and closed lists refuse these. */
function freeTexts(schema: unknown, path: readonly string[]): (readonly string[])[] {
  if (schema instanceof z.ZodArray) return freeTexts(schema.element, path)
  if (schema instanceof z.ZodNullable) return freeTexts(schema.unwrap(), path)
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([field, part]) => freeTexts(part, [...path, field]))
  return schema instanceof z.ZodString && schema.safeParse('Any words, or none').success ? [path] : []
}
