import { expect, test } from 'vitest'
import { z } from 'zod'
import { analystBody } from '../../domain/analyst/schema.ts'
import { custodyEvent } from '../../domain/custody/schema.ts'
import { incidentBody } from '../../domain/incident/schema.ts'
import { logBody } from '../entry.ts'
import { factsOf } from './facts.ts'
import { groupOf, happeningGroups, happeningOf, happenings } from './happening.ts'
import { activityWords } from './words.ts'

test('every kind of entry has its sentence, and there is no sentence of none', () => {
  expect(leaves(activityWords.happened).toSorted()).toEqual([...happenings].toSorted())
})

test('every field that an entry can show has its word, and there is no word of none', () => {
  expect(leaves(activityWords.fact).toSorted()).toEqual([...new Set(shownFields)].toSorted())
})

test('every value of a closed list has its word, and there is no word of none', () => {
  const listed = new Set(shownLists.flatMap(([name, values]) => values.map((value) => `${name}.${value}`)))
  expect(leaves(activityWords.value).toSorted()).toEqual([...listed].toSorted())
})

test('every kind is found under one heading, and no heading is empty', () => {
  expect(new Set(happenings.map(groupOf))).toEqual(new Set(happeningGroups))
})

test('an entry of a later version is called unknown, and tells nothing', () => {
  const subject = { kind: 'workspace', id: '' }
  expect(happeningOf({ type: 'log', subject }, { event: 'teleported' })).toBe('unknown')
  expect(factsOf({ type: 'log', subject }, { event: 'teleported', to: 'Mars' })).toEqual([])
  const put = { type: 'record.put', subject: { ...subject, kind: 'planet' } } as const
  expect(happeningOf(put, { rev: 1 })).toBe('unknown')
})

test('of a record only its version and standing are told, of what it says nothing', () => {
  const put = (kind: string) => ({ type: 'record.put', subject: { kind, id: '' } }) as const
  const body = { title: 'secret', status: 'accepted', role: 'viewer', version: 3 }
  expect(happeningOf(put('incident'), { rev: 2, body })).toBe('record.incident.changed')
  expect(factsOf(put('incident'), { rev: 2, body })).toEqual([
    { name: 'rev', value: 2 },
    { name: 'status', value: 'accepted' },
  ])
  expect(factsOf(put('person'), { rev: 1, body })).toEqual([{ name: 'rev', value: 1 }])
})

/** Dotted names of all texts in the tree. */
const leaves = (tree: object): string[] =>
  Object.entries(tree).flatMap(([name, part]: [string, unknown]) =>
    typeof part === 'object' && part !== null ? leaves(part).map((rest) => `${name}.${rest}`) : [name],
  )

const { outcome, transfer, detail } = custodyEvent.shape
const notShown = ['event', 'checkpoint', 'request', 'reply', 'begun', 'undid']
const bodies = [
  z.object({
    rev: z.int(),
    version: z.int(),
    role: analystBody.shape.role,
    status: incidentBody.shape.status,
  }),
  z.object({ outcome, transfer, detail }),
  ...logBody.options,
]
const shownFields = bodies.flatMap((body) => fieldsOf(body, []).map(({ name }) => name))
const shownLists = bodies.flatMap((body) =>
  fieldsOf(body, []).flatMap(({ name, schema }) =>
    schema instanceof z.ZodEnum ? [[name, schema.options.map(String)] as const] : [],
  ),
)

function fieldsOf(schema: unknown, path: readonly string[]): { name: string; schema: unknown }[] {
  if (schema instanceof z.ZodNullable) return fieldsOf(schema.unwrap(), path)
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, part]) => fieldsOf(part, [...path, name]))
  return notShown.includes(path.at(-1) ?? '') ? [] : [{ name: path.join('.'), schema }]
}
