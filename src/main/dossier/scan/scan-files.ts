import { findNames } from '#shared/dossier/redact/names/find-names.ts'
import { knownNames, type KnownNames } from '#shared/dossier/redact/names/known-names.ts'
import { unescaped } from '#shared/dossier/redact/names/unescaped.ts'
import { textsOfJson } from './json-texts.ts'
import { textsOfPdf } from './pdf-texts.ts'
import { textsOfPicture } from './picture-texts.ts'
import { holdsSingleWord, singleWords } from './single-words.ts'
import type { ScanAnswer, ScanHit, ScannedKind, ScanRequest } from './request.ts'

/** A text in a file, and where it stands in words that name nobody. */
export interface PlacedText {
  readonly near: string
  readonly text: string
}

interface Looked {
  readonly names: KnownNames
  readonly words: ReadonlySet<string>
}

/** No more are told: one stops the export. */
const MOST_HITS = 20

/** Looks for everybody whom the files may not name, in every text that can be read out of them and in their names. */
export async function scanFiles({ files, protectedOnes }: ScanRequest): Promise<ScanAnswer> {
  const known: Looked = { names: knownNames(protectedOnes), words: singleWords(protectedOnes) }
  const hits: ScanHit[] = []
  const unread: string[] = []
  for (const { name, kind, bytes } of files) {
    if (names(name, known)) hits.push({ file: '', near: 'the name of a file' })
    try {
      for (const { near, text } of await textsOf[kind](bytes))
        if (hits.length < MOST_HITS && names(text, known)) hits.push({ file: name, near })
    } catch {
      unread.push(name)
    }
  }
  return { hits, unread }
}

const textsOf: Readonly<
  Record<ScannedKind, (bytes: Uint8Array) => readonly PlacedText[] | Promise<readonly PlacedText[]>>
> = {
  json: (bytes) => textsOfJson(textOf(bytes)),
  lines: (bytes) =>
    textOf(bytes)
      .split('\n')
      .flatMap((line, at) => jsonLine(line, at + 1)),
  text: (bytes) => [{ near: 'its text', text: plainOf(textOf(bytes)) }],
  pdf: textsOfPdf,
  picture: textsOfPicture,
}

function jsonLine(line: string, number: number): readonly PlacedText[] {
  if (line.trim() === '') return []
  return textsOfJson(line).map(({ near, text }) => ({ near: `line ${number}, ${near}`, text }))
}

/** As text is found in the wild: UTF-16 with its mark, UTF-8 otherwise; what is neither is read letter by letter. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** Without tags and with the letters that entities stand for, as HTML and XML may hold a name. */
const plainOf = (text: string): string =>
  `${text}\n${text
    .replace(/<[^>]{0,2000}>/gu, '')
    .replace(/&#x([0-9a-f]{1,6});/giu, (_, hex: string) => letter(parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/gu, (_, decimal: string) => letter(Number(decimal)))
    .replace(/&nbsp;/gu, ' ')}`

const letter = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ')

/** By the finder of the redaction, and by plain comparing that shares none of its rules. */
function names(text: string, known: Looked): boolean {
  return [text, ...(unescaped(text) === text ? [] : [unescaped(text)])].some(
    (one) => findNames(one, known.names).length > 0 || holdsSingleWord(one, known.words),
  )
}
