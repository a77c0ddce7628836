import { fileTypeFromBuffer } from 'file-type'
import { unreadable } from '#main/archive/unreadable.ts'

const next = 'Save the table as CSV or XLSX in the program that it is from, then choose that file.'

const texts: readonly (readonly [begin: RegExp, name: string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^\{\\rtf/, 'a text with formats (RTF)'],
  [/^\s*<(?:!doctype|html|head|body|table|meta|\?xml)\b/i, 'a web page or XML, whatever its name says'],
]

/** Files that could be read as text and hold no table. */
export function refuseOtherTexts(head: Uint8Array): void {
  const begin = Buffer.from(head).toString('latin1')
  const name = texts.find(([pattern]) => pattern.test(begin))?.[1]
  if (name !== undefined) unreadable('unsupported', `This file is ${name}, not a table.`, { next })
}

const names: Readonly<Record<string, string>> = {
  'application/x-sqlite3': 'a database',
  'application/gzip': 'packed (gzip)',
}

/** Says what a file that is no text is. Only then: what knows types by their first bytes takes UTF-16 for a sound. */
export async function refuseByType(head: Uint8Array): Promise<void> {
  const type = (await fileTypeFromBuffer(head))?.mime
  if (type !== undefined)
    unreadable('unsupported', `This file is ${names[type] ?? type}, not a table.`, { next })
}
