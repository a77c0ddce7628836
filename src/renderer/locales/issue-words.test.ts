import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { en } from './en/index.ts'

/** The text of every file that ships, by its path from `src`. */
const src = path.join(import.meta.dirname, '../..')
const files = globSync('**/*.{ts,tsx}', { cwd: src })
  .filter((file) => !/\.(test|fixture)\.tsx?$|(^|\/)testing\//.test(file))
  .map((file) => [file, readFileSync(path.join(src, file), 'utf8')] as const)

const families = new Set(Object.keys(en.issues))

/** A rule's name given as such, to a schema or in an issue. */
const given = /\b(?:key|error|message): ?(?:[^\n,']*\? ?)?'([a-z]+\.[A-Za-z]+)'/g
/** Anything that looks like one. In the window a word's place looks the same, so there only what is checked counts. */
const alike = /'([a-z]+)\.([A-Za-z]+)'/g

const namesIn = ([file, text]: readonly [string, string]): readonly string[] => [
  ...[...text.matchAll(given)].map(([, name = '']) => name),
  ...[...text.matchAll(alike)].flatMap(([, family = '', name = '']) =>
    families.has(family) &&
    (!file.startsWith('renderer/') || /(-issue|-echo|issues-to-show)\.ts$|\/check-/.test(file))
      ? [`${family}.${name}`]
      : [],
  ),
]

/** Told in other words than an issue's: with both numbers of a sum, or with the quote that is not found. */
const toldOtherwise = (name: string): boolean =>
  name.startsWith('count.')
    ? name.slice('count.'.length) in en.incident.casualties.sums
    : ['anchor.words', 'statement.length'].includes(name)

const hasSentence = (name: string): boolean => {
  const [family = '', rule = ''] = name.split('.')
  const words: unknown = en.issues[family as keyof typeof en.issues] // any other family has no words
  return typeof words === 'object' && words !== null && Object.hasOwn(words, rule)
}

test('every rule that main or a form can name has its sentence', () => {
  const names = new Set(files.flatMap(namesIn))
  expect(names.size).toBeGreaterThan(120)
  expect([...names].filter((name) => !hasSentence(name) && !toldOtherwise(name))).toEqual([])
})

test('every sentence is of a rule that something can name', () => {
  const text = files.flatMap(([file, one]) => (file.includes('/locales/') ? [] : [one]))
  const said = Object.entries(en.issues).flatMap(([family, rules]) =>
    typeof rules === 'string' ? [] : Object.keys(rules).map((rule) => `'${family}.${rule}'`),
  )
  expect(said.filter((name) => !text.some((one) => one.includes(name)))).toEqual([])
})
