import type { Cell } from '#shared/mapping/table.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { isList, isObject, jsonOf, WrittenNumber, type Json, type JsonObject } from './written-number.ts'

/** Takes what stands in one place of an object, by its path: `a.b`, or `a[].b` for each of the objects in a list. */
export type Put = (path: string, cell: Cell) => void

/** Everything in an object as cells, in its order. Nothing is left out; what has no place of its own is a text of JSON. */
export function flatten(object: JsonObject, before: string, put: Put): void {
  for (const [key, value] of Object.entries(object)) putValue(before + key, value, put)
}

function putValue(path: string, value: Json, put: Put): void {
  if (isList(value)) putList(path, value, put)
  else if (isObject(value) && Object.keys(value).length > 0) flatten(value, `${path}.`, put)
  else put(path, cellOf(value))
}

function cellOf(value: Json): Cell {
  if (value instanceof WrittenNumber) return { type: 'number', text: value.text }
  if (typeof value === 'boolean') return { type: 'boolean', text: String(value) }
  return typeof value === 'string' ? value : null
}

/** Objects by keys in one list, however few keys each has: all of them have to lie in memory. */
const mostListCells = 1_000_000

/** A list of objects becomes lists beside each other, as long as it is; any other list is one. */
function putList(path: string, values: readonly Json[], put: Put): void {
  if (!values.some(isObject) || !values.every((value) => value === null || isObject(value)))
    return put(path, { type: 'list', items: values.map(itemOf) })
  const columns = new Map<string, string[]>()
  values.forEach((value, at) => {
    if (!isObject(value)) return
    for (const [key, item] of inner(value)) {
      const column = columns.get(key) ?? values.map(() => '')
      column[at] = item
      columns.set(key, column)
      if (columns.size * values.length > mostListCells)
        unreadable('too-large', `There are too many values in the list “${path.slice(0, 60)}” of one item.`)
    }
  })
  for (const [key, items] of columns) put(`${path}[].${key}`, { type: 'list', items })
}

function* inner(object: JsonObject, before = ''): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(object)) {
    if (isObject(value) && Object.keys(value).length > 0) yield* inner(value, `${before}${key}.`)
    else yield [before + key, itemOf(value)]
  }
}

/** As a text, since a list has no other items; what is no plain value is JSON. */
function itemOf(value: Json): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return jsonOf(value)
}
