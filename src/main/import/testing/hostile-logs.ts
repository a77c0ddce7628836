import { makeZip } from '#main/archive/testing/make-zip.ts'
import { makeWorkbook, type MadeWorkbook } from '#main/tables/xlsx/testing/make-workbook.ts'
import { figure } from '#main/vault/testing/figure.ts'

/** A file that means harm, made when it is needed, and what its refusal has to say. */
export interface HostileLog {
  readonly what: string
  readonly make: () => Uint8Array
  readonly words: string
}

const million = 1_000_000
/** Bytes: above every limit of a row in the gate, a line of 100 MB under torture. */
const large = figure(6 * million, 100 * million)
const header = 'No.,What happened,Killed\n'
const many = (text: string, bytes = large): Buffer => Buffer.alloc(bytes, text)
const text = (content: string): (() => Uint8Array) => {
  return () => Buffer.from(content)
}
const around = (begin: string, rest: Uint8Array, end = ''): Buffer =>
  Buffer.concat([Buffer.from(begin), rest, Buffer.from(end)])
const item = (value: string): (() => Uint8Array) =>
  text(`[{"No.": "1", "What happened": "A well was hit", "Killed": ${value}}]`)

const sheet = (data: string): MadeWorkbook => ({
  sheets: [{ name: 'Log', xml: `<sheetData>${data}</sheetData>` }],
})
const words = (...cells: readonly string[]): string =>
  cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')
const named = `<row>${words('No.', 'What happened', 'Killed')}</row>`
const workbook = (data: string, more: Partial<MadeWorkbook> = {}): (() => Uint8Array) => {
  return () => makeWorkbook({ ...sheet(`${named}<row>${data}</row>`), ...more })
}

const json: readonly HostileLog[] = [
  { what: 'JSON of brackets', make: () => many('[', 200_000), words: 'nested deeper than' },
  {
    what: 'JSON of a deep item',
    make: () => around('[{"No.":', Buffer.from(`${'{"a":'.repeat(70)}1${'}'.repeat(70)}`), '}]'),
    words: 'nested deeper than',
  },
  { what: 'JSON with a key twice', make: text('[{"No.": 1, "No.": 2}]'), words: 'twice' },
  { what: 'JSON with a prototype', make: text('[{"__proto__": {"No.": 1}}]'), words: '__proto__' },
  { what: 'JSON with NaN', make: item('NaN'), words: 'not JSON' },
  { what: 'JSON with Infinity', make: item('-Infinity'), words: 'not JSON' },
  {
    what: 'JSON with a number without end',
    make: () => around('[{"a":', many('9'), '}]'),
    words: 'characters',
  },
  { what: 'JSON that is cut off', make: text('[{"No.": "1"}, {"No.'), words: 'not JSON' },
  {
    what: 'JSON with a string without end',
    make: () => around('[{"a":"', many('x')),
    words: 'ends too early',
  },
  {
    what: 'JSON in broken UTF-8',
    make: () => around('[{"No.":"', Buffer.from([0xff, 0xc3, 0x28]), '"}]'),
    words: 'not text in utf-8',
  },
  { what: 'JSON without objects', make: text('[1, 2, 3]'), words: 'no list of objects' },
  { what: 'JSON of objects without end', make: () => around('[', many('{"a":1},'), '{}]'), words: 'rows' },
]

const csv: readonly HostileLog[] = [
  { what: 'nothing', make: text(''), words: 'nothing in this file' },
  { what: 'a header alone', make: text(header), words: 'no rows' },
  { what: 'a quote that is never closed', make: text(`${header}1,"A well\n2,b,\n`), words: 'quotation mark' },
  { what: 'one line', make: () => many('x'), words: 'Row 1' },
  { what: 'one cell in quotes', make: () => around(`${header}1,"`, many('x\n'), '"'), words: 'Row 2' },
  { what: 'a million columns', make: () => many('c,', 2 * million), words: 'Row 1' },
  { what: 'a row of a million cells', make: () => around(header, many(',', million)), words: 'Row 2' },
  { what: 'rows without end', make: () => around(header, many('1,x,\n', 1_300_000)), words: '250,000 rows' },
  { what: 'a NUL', make: text(`${header}1,A\0B,\n`), words: 'NUL' },
  { what: 'other columns', make: text('A,B\n1,2\n'), words: 'none of the columns' },
  { what: 'a column twice', make: text('No.,What happened,No.\n1,A,2\n'), words: 'same name' },
  {
    what: 'a column twice but for spaces',
    make: text('No., No. ,What happened\n1,2,A\n'),
    words: 'same name',
  },
  { what: 'a value in a column without a name', make: text('No.,,What happened\n1,x,A\n'), words: 'Row 2' },
  { what: 'a program', make: () => around('\x7fELF\x02\x01\x01', Buffer.alloc(2_000)), words: 'not a table' },
  { what: 'an encrypted file', make: text('age-encryption.org/v1\n-> X25519 x\n'), words: 'locked with age' },
]

const xlsx: readonly HostileLog[] = [
  {
    what: 'a workbook that unpacks to very much',
    make: workbook('', { parts: { 'xl/sharedStrings.xml': Buffer.alloc(figure(8, 200) * 2 ** 20, 0x20) } }),
    words: 'more than is sensible',
  },
  {
    what: 'a workbook with entities that multiply',
    make: workbook('', {
      parts: { 'xl/sharedStrings.xml': '<!DOCTYPE s [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]><sst/>' },
    }),
    words: 'document type',
  },
  {
    what: 'a workbook that takes a value from another file',
    make: workbook(`${words('1', 'A well')}<c r="C2"><f>'[1]Log'!B2</f><v>7</v></c>`),
    words: 'another file',
  },
  {
    what: 'a workbook with a column twice',
    make: () => makeWorkbook(sheet(`<row>${words('No.', 'No.')}</row><row>${words('1', '2')}</row>`)),
    words: 'same name',
  },
  {
    what: 'a workbook in which a part leads out of it',
    make: workbook('', { relationships: '<Relationship Id="r1" Type="x/worksheet" Target="../../etc/x"/>' }),
    words: 'lacks a part',
  },
  {
    what: 'a zip with a way up',
    make: () => makeZip([{ name: '../log.csv', content: header }]),
    words: 'folder',
  },
  { what: 'half a zip', make: () => around('PK\x03\x04', Buffer.alloc(100)), words: 'not a zip' },
]

export const hostileLogs: readonly HostileLog[] = [...json, ...csv, ...xlsx]
