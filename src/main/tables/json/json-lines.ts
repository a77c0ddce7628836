import { mostRows } from '#shared/domain/log-import/schema.ts'
import { parseStrictJson } from '#shared/lib/strict-json.ts'
import { mostRowLength, tooManyRows } from '../limits.ts'
import type { ItemList } from './item-lists.ts'

/** The lines of JSON Lines as items; undefined where the first line is no object by itself, or the only one. */
export function linesAsItems(text: string): ItemList | undefined {
  const places: [number, number][] = []
  for (const [from, to] of linesOf(text)) {
    if (text.slice(from, to).trim() === '') continue
    if (places.length === 0 && !isObject(text.slice(from, to))) return undefined
    if (places.length === mostRows) tooManyRows()
    places.push([from, to])
  }
  return places.length < 2 ? undefined : { name: '', from: 0, to: text.length, places }
}

function* linesOf(text: string): Generator<readonly [number, number]> {
  const end = /[\r\n]|$/g
  for (let from = 0; from < text.length;) {
    end.lastIndex = from
    const to = end.exec(text)?.index ?? text.length
    yield [from, to]
    from = to + 1
  }
}

function isObject(line: string): boolean {
  if (line.length > mostRowLength || !line.trimStart().startsWith('{')) return false
  const read = parseStrictJson(line, 64)
  return read.ok
}
