import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { recordKinds as allKinds } from '#shared/domain/record/kinds.ts'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import { commandIds } from '../platform/commands/table.ts'
import { en } from './en/index.ts'

// An import never changes, so that its history has nothing to compare.
const { import: _import, ...recordKinds } = allKinds

beforeAll(async () => {
  await i18next.init({ lng: 'en', defaultNS: 'app', nsSeparator: false, resources: { en: { app: en } } })
})

describe('words', () => {
  test('every command has a name', () => {
    expect(commandIds.filter((id) => !i18next.exists(`commands.label.${id}`))).toEqual([])
  })

  test('a label with a colon is found', () => {
    expect(i18next.t('terms.tlp.TLP:AMBER')).toMatch(/^TLP:AMBER –/)
  })

  test('every field of a record has a name in its history', () => {
    const fields = kindsWithHistory.flatMap((kind) => Object.keys(kind.body.shape))
    const shown = new Set(fields).difference(
      new Set(['file', 'collected', 'copyRole', 'derivedFrom', 'graphic', 'publicKey', 'organisation']),
    )
    expect([...shown].filter((field) => !i18next.exists(`fields.${field}`))).toEqual([])
  })

  test('every text of an incident has a name, so that a refusal can say where a name stands', () => {
    const texts = textsIn(recordKinds.incident.body)
    expect(texts.size).toBeGreaterThan(40)
    expect([...texts].filter((field) => !i18next.exists(`fields.${field}`))).toEqual([])
    const where = { reference: 'INC-2022-0001', list: 'places', field: 'basis' }
    expect(i18next.t('issues.person.namedInPart', where)).toMatch(
      'INC-2022-0001 names this person, under “Place”, “on what basis”.',
    )
    expect(i18next.t('issues.person.namedIn', { ...where, field: 'title' })).toMatch('under “Title”.')
  })

  test('a code name is said as it is, whatever it looks like', () => {
    expect(i18next.t('issues.person.named', { codeName: '$t(issues.other) {{x}}' })).toMatch(
      'kept as $t(issues.other) {{x}}.',
    )
  })

  test('every value of a closed list has its words in a history', () => {
    const lists = kindsWithHistory.flatMap((kind) => closedLists(kind.body, []))
    expect(lists.length).toBeGreaterThan(40)
    const wordless = lists.filter(([path, value]) => {
      const [field, part = 'record'] = path.toReversed()
      const keys = [`values.in.${part}.${field}.${value}`, `values.${field}.${value}`]
      return !keys.some((key) => i18next.exists(key))
    })
    expect(wordless.map(([path, value]) => `${path.join('.')} ${value}`)).toEqual([])
  })

  test('every rule that a typed value can break has a sentence', () => {
    const long = 'x'.repeat(200_001)
    const broken = [
      { ...emptyIncident(), title: '', summary: '\u0000', assessment: '\u202e' },
      { ...emptyIncident(), title: long, language: '??', summary: '\ud800' },
      { ...emptyIncident(), title: 'x', dates: [{ edtf: '31.12.22', basis: '' }], denials: [{ types: [] }] },
      {
        ...emptyIncident(),
        title: 'x',
        places: [{ position: { latitude: 91, longitude: 181 }, uncertaintyMeters: 0 }],
      },
      {
        ...emptyIncident(),
        title: 'x',
        casualties: [{ min: -1, max: 1e9, best: 'x' }],
        categories: [{ categoryId: '' }],
      },
    ]
    const keys = new Set(
      broken.flatMap(
        (body) => recordKinds.incident.body.safeParse(body).error?.issues.map(({ message }) => message) ?? [],
      ),
    )
    // Ids and instants are made by the app: nobody types them.
    const rules = [...keys].filter((key) => /^(?!id|instant)[a-z]+\.[a-zA-Z]+$/.test(key))
    expect(rules.length).toBeGreaterThan(10)
    expect(rules.filter((key) => !i18next.exists(`issues.${key}`))).toEqual([])
  })
})

/** Whose versions are compared field by field. The import of a log has a page of its own. */
const kindsWithHistory = Object.entries(recordKinds)
  .filter(([kind]) => !['log-import', 'log-page'].includes(kind))
  .map(([, shape]) => shape)

/** The names of all fields of text. */
function textsIn(schema: unknown, field = ''): ReadonlySet<string> {
  if (schema instanceof z.ZodArray) return textsIn(schema.element, field)
  if (schema instanceof z.ZodNullable) return textsIn(schema.unwrap(), field)
  if (schema instanceof z.ZodString) return new Set([field])
  if (!(schema instanceof z.ZodObject)) return new Set()
  return new Set(Object.entries(schema.shape).flatMap(([name, part]) => [...textsIn(part, name)]))
}

/** Every value of every list that a record's schema closes, with the fields on the way to it. */
function closedLists(schema: unknown, path: readonly string[]): [readonly string[], string][] {
  if (schema instanceof z.ZodEnum) return shownValues(path, schema.options)
  if (schema instanceof z.ZodArray) return closedLists(schema.element, path)
  if (schema instanceof z.ZodNullable) return closedLists(schema.unwrap(), path)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => closedLists(option, path))
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([field, part]) => closedLists(part, [...path, field]))
}

/** Articles are shown as lawyers cite them; a statement's fields that a view reads are no words of a record. */
const shownValues = (path: readonly string[], options: readonly unknown[]): [readonly string[], string][] =>
  ['article', 'field', 'shows'].includes(path.at(-1) ?? '')
    ? []
    : options.map((value) => [path, String(value)])
