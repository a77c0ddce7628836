import { parseStrictJson } from '#shared/lib/strict-json.ts'
import type { Result } from '#shared/lib/result.ts'
import { Unreadable, unreadable } from '#main/archive/unreadable.ts'
import { mostRowLength } from '../limits.ts'
import type { ItemList } from './item-lists.ts'
import { WrittenNumber, type Json } from './written-number.ts'

const deepest = 64

const parse = (text: string): Result<Json> =>
  parseStrictJson(text, deepest, (written) => new WrittenNumber(written)) as Result<Json> // what JSON.parse gives, numbers exchanged

/** A part of a text of JSON that is a value by itself. Throws `Unreadable`, with its place in the whole text. */
export function parsePart(text: string, from: number, to: number): Json {
  if (to - from > mostRowLength)
    unreadable('too-large', `One item has more than ${mostRowLength.toLocaleString('en')} characters.`)
  const part = text.slice(from, to)
  const read = parse(part)
  if (read.ok) return read.value
  // In its place, as far as lines and columns go, the same mistake is told of with the right ones.
  return failed(parse(inPlace(text, from) + part))
}

/** All of a text of JSON but the items of some lists in it, which come out empty. */
export function parseAround(text: string, lists: readonly ItemList[]): Json {
  const read = parse(around(text, lists, () => ''))
  return read.ok
    ? read.value
    : failed(parse(around(text, lists, ({ from, to }) => inPlace(text.slice(from, to), to - from))))
}

const failed = (read: Result<Json>): never => {
  if (read.ok) throw new Error('White space cannot make JSON of what is none')
  throw new Unreadable(read.failure)
}

function around(text: string, lists: readonly ItemList[], instead: (list: ItemList) => string): string {
  const ends = [0, ...lists.map(({ to }) => to)]
  const outside = ends.reduce((sum, end, at) => sum + (lists[at]?.from ?? text.length) - end, 0)
  if (outside > mostRowLength)
    unreadable('too-large', 'There is too much in this file besides a list of objects.')
  return ends
    .map((end, at) => {
      const list = lists[at]
      return text.slice(end, list?.from) + (list === undefined ? '' : instead(list))
    })
    .join('')
}

/** White space that ends in the same line and column as the text before a place. */
function inPlace(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n')
  return '\n'.repeat(lines.length - 1) + ' '.repeat(lines.at(-1)?.length ?? 0)
}
