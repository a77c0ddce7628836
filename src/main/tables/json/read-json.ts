import path from 'node:path'
import type { Table } from '#shared/mapping/table.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import type { ReadText } from '../text/read-text.ts'
import { namesSaid } from '../names-said.ts'
import { ColumnReader } from './column-reader.ts'
import { flatten } from './flatten.ts'
import { featureId, fillWithFeature, geoJsonKind, isFeature } from './geojson.ts'
import { itemLists, type ItemList } from './item-lists.ts'
import { linesAsItems } from './json-lines.ts'
import { parseAround, parsePart } from './parse-part.ts'
import { isObject, type Json } from './written-number.ts'

type Rows = Pick<Table, 'columns' | 'rows'>

/** By its name, or by how it begins, in whichever encoding. */
export function isJson(bytes: Uint8Array, name: string): boolean {
  const ending = path.extname(name).toLowerCase()
  if (['.json', '.geojson', '.jsonl', '.ndjson'].includes(ending)) return true
  if (['.csv', '.tsv', '.tab'].includes(ending)) return false
  const begin = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1')
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*[{[]/.test(begin)
}

/**
 * Objects of JSON, of JSON Lines or of GeoJSON as a table. Items are made values of one at a time, so that what a file
 * takes in memory goes by its text. Throws `Unreadable`.
 */
export function readJson({ text, encoding, encodings }: ReadText, chosenList: string | undefined): Table {
  const lines = linesAsItems(text)
  const lists = lines === undefined ? itemLists(text) : [lines]
  const kind = lines === undefined ? geoJsonKind(parseAround(text, lists)) : undefined
  const list = kind === undefined ? chosen(lists, chosenList) : featuresOf(text, lists, kind)
  for (const other of lists) if (other !== list) for (const _item of itemsOf(text, other)); // it has to be JSON as well
  const isDeeper = kind === undefined && list.name !== ''
  return {
    reading: {
      format: kind === undefined ? 'json' : 'geojson',
      encoding,
      delimiter: null,
      sheet: isDeeper ? list.name : null,
      skipped: [],
    },
    ...(kind === undefined ? rowsOf : rowsOfFeatures)(itemsOf(text, list)),
    sheets: isDeeper ? lists.map(({ name, places }) => ({ name, rows: places.length })) : [],
    encodings,
  }
}

/** The one that was chosen, or the longest. */
function chosen(lists: readonly ItemList[], name: string | undefined): ItemList {
  const longest = lists.toSorted((a, b) => b.places.length - a.places.length)[0]
  if (longest === undefined)
    return unreadable('invalid', 'There is no list of objects in this file, so it has no rows.')
  if (name === undefined) return longest
  return (
    lists.find((list) => list.name === name) ??
    unreadable('not-found', `This file has no list “${name.slice(0, 60)}”.`, {
      next:
        longest.name === ''
          ? 'It is a list itself, and has no others.'
          : `Choose one of the lists that it has: ${namesSaid(lists)}.`,
    })
  )
}

function featuresOf(
  text: string,
  lists: readonly ItemList[],
  kind: 'FeatureCollection' | 'Feature',
): ItemList {
  if (kind === 'Feature') return { name: '', from: 0, to: text.length, places: [[0, text.length]] }
  return (
    lists.find(({ name }) => name === 'features') ??
    unreadable('invalid', 'There are no features in this file, so it has no rows.')
  )
}

function* itemsOf(text: string, { places }: ItemList): Generator<Json> {
  for (const [from, to] of places) yield parsePart(text, from, to)
}

function rowsOf(items: Iterable<Json>): Rows {
  const reader = new ColumnReader()
  let row = 0
  for (const item of items) {
    row += 1
    if (isObject(item)) reader.add(row, item, (put) => flatten(item, '', put))
    else reader.addOther(row, item)
  }
  return reader.end()
}

function rowsOfFeatures(items: Iterable<Json>): Rows {
  const reader = new ColumnReader()
  let row = 0
  for (const item of items) {
    row += 1
    if (isFeature(item)) reader.add(row, item, fillWithFeature(item))
    else reader.addOther(row, item)
  }
  const { columns, rows } = reader.end()
  const plain = columns.includes('id') ? featureId : 'id'
  return { columns: columns.map((name) => (name === featureId ? plain : name)), rows }
}
