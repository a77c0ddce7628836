import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { readable } from '#main/archive/unreadable.ts'
import { memorySource } from '#main/archive/byte-source.ts'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { readTable } from './read-table.ts'
import { encode } from './testing/encode.ts'
import { refusalOf, tableOf } from './testing/read.ts'
import { singleByte } from './text/encodings.ts'

const million = 1_000_000
/** Bytes: in a gate above every limit of a row, under torture as large as a file may be. */
const large = figure(5 * million, 120 * million)
const many = (text: string, bytes = large): Buffer => Buffer.alloc(bytes - (bytes % text.length), text)
const after = (begin: string, rest: Uint8Array, end = ''): Buffer =>
  Buffer.concat([Buffer.from(begin), rest, Buffer.from(end)])

/** Each made when it is read: all of them at once would be the bomb that none of them is. */
const files: readonly (readonly [what: string, name: string, make: () => Uint8Array, words: string])[] = [
  ['nothing', 'a.csv', () => new Uint8Array(), 'nothing in this file'],
  ['blank lines', 'a.csv', () => many('\r\n', 3 * million), 'blank rows without end'],
  ['some blank lines', 'a.csv', () => many('\n', 1_000), 'nothing in this file'],
  ['a header alone', 'a.csv', () => Buffer.from('id,date\r\n'), 'no rows'],
  [
    'a quote that is never closed',
    'a.csv',
    () => after('a,b\n1,2\n"', many('x,y\n')),
    'Row 3 has a quotation mark that',
  ],
  [
    'a quote that is closed too late',
    'a.csv',
    () => after('a,b\n"', many('x,y\n'), '"'),
    'Row 2 has more than 4,000,000',
  ],
  ['one line', 'a.csv', () => many('x'), 'Row 1 has more than 4,000,000 characters'],
  ['quotes alone', 'a.csv', () => many('""'), 'Row 1 has more than 4,000,000 characters'],
  ['a million columns', 'a.csv', () => many('c,', 2 * million), 'Row 1 has more than 20,000 cells'],
  ['commas alone', 'a.csv', () => after('a,b\n', many(',')), 'Row 2 has more than 20,000 cells'],
  ['quoted blanks alone', 'a.csv', () => after('a,b\n', many('"",')), 'Row 2 has more than 20,000 cells'],
  ['rows without end', 'a.csv', () => after('a,b\n', many('1,2\n', 1_200_000)), 'more than 250,000 rows'],
  ['blank cells without end', 'a.csv', wide, 'too many rows and columns'],
  ['a NUL', 'a.csv', () => Buffer.from('a,b\n1,2\n3,\0\n'), 'Line 3 has a NUL byte'],
  ['a picture', 'a.csv', () => Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex'), 'image/png'],
  [
    'an old workbook',
    'a.csv',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'old Excel',
  ],
  ['a PDF', 'a.csv', () => Buffer.from('%PDF-1.7\n1 0 obj\n'), 'a PDF, not a table'],
  ['a web page', 'a.xls', () => Buffer.from('<html><table><tr><td>1'), 'a web page or XML'],
  ['half a zip', 'a.csv', () => after('PK\x03\x04', Buffer.alloc(50)), ''],
  ['brackets alone', 'a.json', () => many('['), 'too much in this file'],
  ['a few brackets', 'a.json', () => many('[', 100_000), 'nested deeper than 64'],
  ['a string that is never closed', 'a.json', () => after('[{"a": "', many('\\"')), 'ends too early'],
  ['one long string', 'a.json', () => after('[{"a": "', many('x'), '"}]'), 'more than 4,000,000 characters'],
  [
    'one long number',
    'a.json',
    () => after('[{"a": ', many('9', 2 * million), '}]'),
    'more than 1,000,000 characters',
  ],
  ['objects without end', 'a.json', () => after('[', many('{},'), '{}]'), 'more than 250,000 rows'],
  ['values without end', 'a.json', () => after('[{"a": 1},', many('0,'), '0]'), 'more than 250,000 rows'],
  [
    'a list of lists',
    'a.json',
    () => after('[{"a": [', many('[],'), '0]}]'),
    'more than 4,000,000 characters',
  ],
  ['keys without end in one item', 'a.json', () => manyKeys(), 'too many values in the list “a”'],
  ['other keys in every item', 'a.json', () => sparse(), 'too many rows and columns'],
  ['lines without end', 'a.jsonl', () => many('{"a":1}\n'), 'more than 250,000 rows'],
  [
    'a list that is cut off',
    'a.json',
    () => after('[', many('{"a":1},', 800_000)),
    'not JSON: it ends too early',
  ],
]

function wide(): Uint8Array {
  const header = Array.from({ length: 1_900 }, (_, at) => `c${at}`).join(',')
  return Buffer.from(`${header}\n${'x\n'.repeat(7_000)}`)
}

const manyKeys = (): Uint8Array =>
  Buffer.from(`[{"a": [${Array.from({ length: 1_100 }, (_, at) => `{"k${at}": 1}`).join()}]}]`)

const sparse = (): Uint8Array =>
  Buffer.from(`[${Array.from({ length: 8_000 }, (_, at) => `{"k${at % 1_900}": 1}`).join()}]`)

test.each(files)('refuses %s', { timeout: patience(60, 10) }, async (_what, name, make, words) => {
  expect((await refusalOf(make(), {}, name)).message).toContain(words)
})

test('refuses a file that is too large before reading it', async () => {
  const source = { ...memorySource(Buffer.alloc(5_000, 'a,b\n')), size: 2 ** 40 }
  expect(await readTable(source, 'a.csv', {})).toMatchObject({ ok: false, failure: { code: 'too-large' } })
})

it('reads as many rows as an import may have', async () => {
  const table = await tableOf(after('id,note\n', many('1,x\n', 1_000_000)))
  expect(table.rows).toHaveLength(250_000)
})

const good: readonly Uint8Array[] = [
  Buffer.from('\ufeffid;дата;note\r\n1;2023-05-04;"a ""b""\r\nc"\r\n2;;5" x\r\n'),
  ...singleByte.map((encoding) => encode('id,note\n1,"a, b"\n2,c\n', encoding)),
  encode('id,note\n1,Об’єкт\n', 'windows-1251'),
  encode('\ufeffid\tnote\n1\tж\n', 'utf-16le'),
  Buffer.from('{"data": {"rows": [{"id": 1, "a": [{"b": null}, {"b": "\\u00e9"}]}, {"id": 2.50}]}}'),
  Buffer.from('{"id": 1}\n{"id": [1, "x", {}]}\n'),
  Buffer.from(
    '{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":[1,2]},"properties":{"a":1}}]}',
  ),
]

test(
  'P7: no bytes and no mutation of a table do anything but be read or be refused',
  { timeout: patience(60, 30) },
  async () => {
    const runs = figure(1_500, 200_000)
    let refused = 0
    const edit = fc.record({ at: fc.nat(300), drop: fc.nat(3), put: fc.uint8Array({ maxLength: 3 }) })
    const mutated = fc
      .tuple(fc.constantFrom(...good), fc.array(edit, { maxLength: 4 }))
      .map(([bytes, edits]) =>
        edits.reduce(
          (all, { at, drop, put }) => Buffer.concat([all.subarray(0, at), put, all.subarray(at + drop)]),
          Buffer.from(bytes),
        ),
      )
    const bytes = fc.oneof(
      { weight: 4, arbitrary: mutated },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    )
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('a.csv', 'a.json', 'a'), async (content, name) => {
        const read = await readTable(memorySource(content), name, {})
        if (!read.ok) refused += 1
        else for (const { cells } of read.value.rows) expect(cells).toHaveLength(read.value.columns.length)
      }),
      { numRuns: runs },
    )
    expect(refused).toBeGreaterThan(0)
    expect(refused).toBeLessThan(runs)
    tellCounts(
      'P7',
      `${counted(runs)} tables cut, changed and made up: ${counted(refused)} refused, the others read, 0 crashes`,
    )
  },
)

test('P7 is watched: a reader that throws anything else is found', async () => {
  const broken = () => readable(() => Promise.reject(new TypeError('planted')))
  await expect(broken()).rejects.toThrow('planted')
})
