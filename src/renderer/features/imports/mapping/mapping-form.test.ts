import { describe, expect, test } from 'vitest'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { checkMapping, formOf, mappingField, profileOf, triable } from './mapping-form.ts'
import { newRule, ruleKinds } from './new-rule.ts'

const profile: ImportProfileBody = {
  title: 'Mills',
  note: '',
  log: { name: 'Log of mills', publisher: '', url: '', language: 'und', tlp: 'TLP:AMBER' },
  recognise: ['Mill'],
  blanks: ['n/a'],
  fields: [
    { to: 'key', columns: ['No'] },
    { to: 'title', template: '{Mill}', take: 'whole' },
  ],
}
const start = { column: 'Mill', statement: { id: 'a-statement', version: 1 } }

describe('a mapping', () => {
  test('is the profile again', () => {
    expect(profileOf(formOf(profile))).toEqual(profile)
    expect(checkMapping(formOf(profile))).toEqual({ issues: [], body: profile })
  })

  test('says at which rule something is missing, by the rule’s id and not its place', () => {
    const form = formOf(profile)
    const broken = { id: 'b', rule: newRule('weapon', { ...start, column: '' }) }
    const { issues, body } = checkMapping({ ...form, rules: [broken, ...form.rules] })
    expect(body).toBeNull()
    expect(issues).toEqual([{ field: 'rules.b.column', key: 'text.required' }])
  })

  test('says of a second title that there can be one', () => {
    const form = formOf(profile)
    const { issues } = checkMapping({ ...form, rules: [...form.rules, ...form.rules.slice(1)] })
    expect(issues).toEqual([{ field: 'rules', key: 'mapping.once' }])
  })

  test('names what is said of the log as the form does', () => {
    expect(mappingField(formOf(profile), ['log', 'url'])).toBe('log.url')
  })
})

describe('what can be tried out', () => {
  test('is every rule that is whole, whatever is missing elsewhere', () => {
    const form = { ...formOf(profile), title: '', log: { ...profile.log, name: ' ' } }
    const broken = { id: 'c', rule: newRule('weapon', { ...start, column: '' }) }
    expect(triable({ ...form, rules: [...form.rules, broken] })?.fields).toEqual(profile.fields)
  })

  test('is nothing where no rule is whole', () => {
    expect(triable({ ...formOf(profile), rules: [] })).toBeNull()
  })
})

describe('a new rule', () => {
  test.each(ruleKinds.filter((to) => !['category', 'method'].includes(to)))(
    'of a column is whole at once, unless only a person can say what words stand for: %s',
    (to) => {
      const form = { ...formOf(profile), rules: [{ id: 'a', rule: newRule(to, start) }] }
      expect(checkMapping(form).issues).toEqual([])
    },
  )

  test('names its column in a template, braces and all', () => {
    expect(newRule('title', { ...start, column: 'a{b}' })).toMatchObject({ template: '{a{{b}}}' })
  })
})
