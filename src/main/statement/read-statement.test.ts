import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { statements } from '#shared/domain/statement/catalogue.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { readStatement } from './read-statement.ts'

const [shipped] = statements
if (!shipped) throw new Error('No statement ships')
const second: Statement = { ...shipped, id: 'another-statement', title: 'Another statement' }

async function fileOf(content: string | Uint8Array): Promise<string> {
  const file = path.join(await tempFolder(), 'statement.json')
  await writeFile(file, content)
  return file
}
const text = (body: unknown) => JSON.stringify(body)
/** The statement with one thing in its category `hospital` changed, or in the statement itself. */
const hospital = (change: object) => ({
  ...second,
  categories: second.categories.map((one) => (one.id === 'hospital' ? { ...one, ...change } : one)),
})
const at = second.categories.findIndex(({ id }) => id === 'hospital')

test('a sound statement is read as it is in the file', async () => {
  expect(await readStatement(await fileOf(text(second)))).toEqual({ ok: true, value: second })
})

test.each<[string, string | Uint8Array, RegExp]>([
  ['not JSON', 'Statement: they shelled hospitals', /not JSON/],
  ['cut off', text(second).slice(0, 5_000), /not JSON/],
  ['a key twice', text(second).replace('"version":1', '"version":1,"version":2'), /“version” twice/],
  [
    'a key that is a prototype',
    text(second).replace('"version":1', '"version":1,"__proto__":{}'),
    /__proto__/,
  ],
  [
    'nested too deep',
    text({ ...second, wordingNote: JSON.parse('['.repeat(20) + ']'.repeat(20)) }),
    /deeper/,
  ],
  ['too large', new Uint8Array(1_048_577).fill(0x20), /larger than 1 MiB/],
  ['not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), /UTF-8/],
])('a file that is %s is refused with the reason', async (_, content, reason) => {
  const read = await readStatement(await fileOf(content))
  expect(read.ok ? '' : read.failure.message).toMatch(reason)
})

test.each<[string, object, { path: (string | number)[]; key: string }]>([
  [
    'an article outside the list',
    hospital({ legal: [{ article: 'rs-8-2-b-xxvi', role: 'primary', paragraphs: '', condition: '' }] }),
    { path: ['categories', at, 'legal', 0, 'article'], key: 'law.article' },
  ],
  [
    'offsets and words that differ in length',
    hospital({ anchor: { start: 877, end: 887, exact: 'hospitals' } }),
    { path: ['categories', at, 'anchor'], key: 'anchor.length' },
  ],
  [
    'words of a category outside every passage',
    hospital({ anchor: { start: 5, end: 14, exact: 'hospitals' } }),
    { path: ['categories', at, 'anchor'], key: 'anchor.outsidePassage' },
  ],
  ['a version below 1', { ...second, version: 0 }, { path: ['version'], key: 'statement.version' }],
  ['no category', { ...second, categories: [] }, { path: ['categories'], key: 'statement.noCategory' }],
  [
    'a mark that turns the reading direction',
    hospital({ label: 'Hospitals \u202e' }),
    { path: ['categories', at, 'label'], key: 'text.bidi' },
  ],
  ['a field nobody knows', { ...second, verdict: 'guilty' }, { path: [], key: 'value.unrecognized_keys' }],
])('%s is refused at its place', async (_, body, issue) => {
  const read = await readStatement(await fileOf(text(body)))
  expect(read).toMatchObject({ ok: false, failure: { code: 'invalid' } })
  expect(read.ok ? [] : read.failure.issues).toContainEqual(issue)
})

test('a folder in place of a file is refused in words', async () => {
  const folder = path.join(await tempFolder(), 'statement.json')
  await mkdir(folder)
  expect(await readStatement(folder)).toMatchObject({ ok: false, failure: { code: 'refused' } })
})
