import { expect, test } from 'vitest'
import fc from 'fast-check'
import { fillTemplate, parseTemplate, templateColumns } from './template.ts'

const cells: Readonly<Record<string, string>> = {
  a: 'one',
  b: 'two',
  c: 'three',
  '': '',
  'x[].y': 'list',
  'a}b': 'brace',
}

const filled = (template: string, blank = '') => {
  const parts = parseTemplate(template)
  if (!parts.ok) return parts.failure.issues?.[0]?.key
  return fillTemplate(parts.value, (column) => (blank.includes(column) ? '' : (cells[column] ?? '')))
}

test.each([
  ['{a}', '', 'one'],
  ['{ a }', '', 'one'],
  ['constant', '', 'constant'],
  ['{a} in {b}', '', 'one in two'],
  ['{x[].y}', '', 'list'],
  ['{a}}b}', '', 'brace'],
  ['{{a}} [[b]]', '', '{a} [b]'],
  ['{a}, {b}, {c}', '', 'one, two, three'],
  ['{a}, {b}, {c}', 'a', 'two, three'],
  ['{a}, {b}, {c}', 'b', 'one, three'],
  ['{a}, {b}, {c}', 'c', 'one, two'],
  ['{a}, {b}, {c}', 'ab', 'three'],
  ['{a}, {b}, {c}', 'bc', 'one'],
  ['{a}[ ({b})]', '', 'one (two)'],
  ['{a}[ ({b})]', 'b', 'one'],
  ['{a}[ ({b})].', 'b', 'one.'],
  ['{a}[ ({b})], {c}', 'b', 'one, three'],
  ['{a}\n\n[B: {b}.]\n[C: {c}.]', '', 'one\n\nB: two.\nC: three.'],
  ['{a}\n\n[B: {b}.]\n[C: {c}.]', 'b', 'one\n\nC: three.'],
  ['{a}\n\n[B: {b}.]\n[C: {c}.]', 'c', 'one\n\nB: two.'],
  ['{a}\n\n[B: {b}.]\n[C: {c}.]', 'bc', 'one'],
  ['{a}\n\n[B: {b}.]\n[C: {c}.]', 'a', 'B: two.\nC: three.'],
  ['[{b}, ]{a}', 'b', 'one'],
  ['[{b}, {c}]{a}', 'c', 'one'],
  ['Reported: {a}', 'a', ''],
  ['Reported: {a}, {b}', 'ab', ''],
  ['{nowhere}', '', ''],
])('%j without %j is %j', (template, blank, expected) => {
  expect(filled(template, blank)).toBe(expected)
})

test.each(['{a', 'a}', '[a', 'a]', '[a [b]]', '{}', '{a} [{b}', '}{'])('%j has no other half', (template) => {
  expect(filled(template)).toBe('mapping.template')
})

test('columns are named once, in order', () => {
  const parts = parseTemplate('{b}[ {a}, {b}] {c}')
  expect(parts.ok && templateColumns(parts.value)).toEqual(['b', 'a', 'c'])
})

test('a text without braces and brackets stands as it is, and so do cells', () => {
  const plain = fc.string({ maxLength: 30 }).filter((text) => !/[{}[\]]/.test(text))
  fc.assert(
    fc.property(plain, (text) => {
      const parts = parseTemplate(text)
      expect(parts.ok && fillTemplate(parts.value, () => '')).toBe(text.trim())
      const cell = parseTemplate('{a}')
      expect(cell.ok && fillTemplate(cell.value, () => text)).toBe(text.trim())
    }),
  )
})
