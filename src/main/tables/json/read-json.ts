import path from 'node:path'
import type { Table } from '#shared/mapping/table.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import type { ReadText } from '../text/read-text.ts'
import { ColumnReader } from './column-reader.ts'
import { findLists, type FoundList } from './find-lists.ts'
import { flatten } from './flatten.ts'
import { featuresOf, fillWithFeature, idPathOf, isFeature } from './geojson.ts'
import { parseJson } from './parse-json.ts'
import { isObject, jsonOf, type Json } from './written-number.ts'

/** By its name, or by how it begins, in whichever encoding. */
export function isJson(bytes: Uint8Array, name: string): boolean {
  const ending = path.extname(name).toLowerCase()
  if (['.json', '.geojson', '.jsonl', '.ndjson'].includes(ending)) return true
  if (['.csv', '.tsv', '.tab'].includes(ending)) return false
  const begin = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1')
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*[{[]/.test(begin)
}

/** Objects of JSON, of JSON Lines or of GeoJSON as a table. Throws `Unreadable`. */
export function readJson({ utf8, encoding, encodings }: ReadText, chosenList: string | undefined): Table {
  const value = parseJson(new TextDecoder().decode(utf8))
  const features = featuresOf(value)
  const text = { encoding, delimiter: null, skipped: [] }
  if (features !== undefined)
    return {
      reading: { format: 'geojson', ...text, sheet: null },
      ...rowsOfFeatures(features),
      sheets: [],
      encodings,
    }
  const lists = findLists(value)
  const list = chosen(lists, chosenList)
  return {
    reading: { format: 'json', ...text, sheet: list.name === '' ? null : list.name },
    ...rowsOf(list.items),
    sheets: lists.flatMap(({ name, items }) => (name === '' ? [] : [{ name, rows: items.length }])),
    encodings,
  }
}

/** The one that was chosen, or the longest. */
function chosen(lists: readonly FoundList[], name: string | undefined): FoundList {
  const longest = lists.toSorted((a, b) => b.items.length - a.items.length)[0]
  if (longest === undefined)
    return unreadable('invalid', 'There is no list of objects in this file, so it has no rows.')
  if (name === undefined) return longest
  return (
    lists.find((list) => list.name === name) ??
    unreadable('not-found', `This file has no list “${name.slice(0, 60)}”.`)
  )
}

function rowsOf(items: readonly Json[]): Pick<Table, 'columns' | 'rows'> {
  const reader = new ColumnReader()
  items.forEach((item, index) => {
    if (isObject(item)) reader.add(index + 1, (put) => flatten(item, '', put))
    else if (item !== null) reader.addOther(index + 1, jsonOf(item))
  })
  return reader.end()
}

function rowsOfFeatures(features: readonly Json[]): Pick<Table, 'columns' | 'rows'> {
  const reader = new ColumnReader()
  const idPath = idPathOf(features)
  features.forEach((feature, index) => {
    if (isFeature(feature)) reader.add(index + 1, fillWithFeature(feature, idPath))
    else if (feature !== null) reader.addOther(index + 1, jsonOf(feature))
  })
  return reader.end()
}
