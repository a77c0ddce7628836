import { prefixed, type Columns } from '../columns/column.ts'
import { KeyTable } from '../columns/key-table.ts'
import { WordsColumn } from '../columns/words-column.ts'
import { SearchedTexts } from './texts.ts'

const fields = ['title', 'places', 'tags', 'told'] as const

/** What of an incident is searched, apart from the titles of its sources. */
export type IncidentTexts = Readonly<Record<(typeof fields)[number], string>>

/** The words of the incidents. */
export class IncidentWords {
  readonly texts = new SearchedTexts(fields)
  readonly #keyTable = new KeyTable()
  readonly #keys = new WordsColumn()
  readonly columns: Columns = {
    ...prefixed('text', this.texts.columns),
    keyTable: this.#keyTable,
    keys: this.#keys,
  }

  /** All that can be searched for; and `Trace.words`. */
  put(row: number, texts: IncidentTexts, keys: Uint32Array): void {
    this.texts.put(row, texts)
    this.#keys.set(
      row,
      Array.from(keys, (key) => this.#keyTable.intern(key)),
    )
  }

  /** As `Trace.words`. */
  keysAt(row: number): Uint32Array<ArrayBuffer> {
    const numbers = this.#keys.at(row)
    const keys = new Uint32Array(numbers.length)
    for (const [at, number] of numbers.entries()) keys[at] = this.#keyTable.key(number)
    return keys.sort()
  }

  /** The keys that stand in more than `most` of the first `count` rows. */
  commonKeys(count: number, most: number): ReadonlySet<number> {
    const rows = new Uint32Array(this.#keyTable.count)
    for (let row = 0; row < count; row += 1)
      this.#keys.each(row, (number) => void (rows[number] = (rows[number] ?? 0) + 1))
    const common = new Set<number>()
    for (const [number, times] of rows.entries()) if (times > most) common.add(this.#keyTable.key(number))
    return common
  }
}
