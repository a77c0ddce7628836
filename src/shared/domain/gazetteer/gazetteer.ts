import { STEPS, unpackColumns, type GazetteerColumns } from './format.ts'
import { MOST_WORDS, nameKey } from './name-key.ts'
import type { Region, Settlement } from './settlement.ts'

const nowhere: Region = { country: '', admin: '', district: '' }
const TAB = 9
const LINE = 10

/** Entries of names from `start` to before `end`; to before `exact` the key is what was asked for, no longer. */
export interface KeyRange {
  readonly start: number
  readonly exact: number
  readonly end: number
}

/** A packed gazetteer, read where it lies: settlements by number, and their names in the order of their keys. */
export class Gazetteer {
  readonly #columns: GazetteerColumns
  readonly #latitude: Int32Array
  readonly #longitude: Int32Array
  readonly #regions: readonly Region[]
  /** Where each name begins in the bytes of all, and one past the last. */
  readonly #nameStart: Uint32Array
  /** The settlement of each name. */
  readonly #settlementOf: Uint32Array
  /** The first name of each settlement, and one past the last. */
  readonly #firstName: Uint32Array
  readonly #decoder = new TextDecoder()

  /** Throws when the bytes are no gazetteer of this build. */
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#columns = unpackColumns(bytes)
    const { latitude, longitude, names, regions } = this.#columns
    this.#latitude = summed(latitude)
    this.#longitude = summed(longitude)
    this.#regions = this.#decoder
      .decode(regions)
      .split('\n')
      .map((line) => {
        const [country = '', admin = '', district = ''] = line.split('\t')
        return { country, admin, district }
      })
    let count = names.length === 0 ? 0 : 1
    for (const byte of names) if (byte === TAB || byte === LINE) count += 1
    this.#nameStart = new Uint32Array(count + 1)
    this.#settlementOf = new Uint32Array(count)
    this.#firstName = new Uint32Array(latitude.length + 1)
    let [name, settlement] = [0, 0]
    for (let at = 0; at < names.length; at += 1) {
      const byte = names[at]
      if (byte !== TAB && byte !== LINE) continue
      name += 1
      this.#nameStart[name] = at + 1
      if (byte === LINE) this.#firstName[(settlement += 1)] = name
      this.#settlementOf[name] = settlement
    }
    this.#nameStart[count] = names.length + 1
    this.#firstName[latitude.length] = count
  }

  /** Settlements have the numbers below this. */
  get size(): number {
    return this.#latitude.length
  }

  /** Names whose key, from any word that they are kept by, begins with this. */
  range(key: string): KeyRange {
    return {
      start: this.#before(key),
      exact: this.#before(`${key}\u0000`),
      end: this.#before(`${key}\uffff`),
    }
  }

  settlementAt(entry: number): number {
    return this.#settlementOf[this.#nameOf(entry)] ?? 0
  }

  /** Whether the entry is a settlement's own name, and whether it is read from its first word. */
  isOwn = (entry: number): boolean => this.#firstName[this.settlementAt(entry)] === this.#nameOf(entry)
  isWhole = (entry: number): boolean => (this.#columns.byKey[entry] ?? 0) % MOST_WORDS === 0
  nameAt = (entry: number): string => this.#name(this.#nameOf(entry))

  ownName(settlement: number): string {
    return this.#name(this.#firstName[settlement] ?? 0)
  }

  /** 0 for not known. */
  populationOf = (settlement: number): number => this.#columns.population[settlement] ?? 0

  regionOf(settlement: number): Region {
    return this.#regions[this.#columns.region[settlement] ?? 0] ?? nowhere
  }

  latitudeOf = (settlement: number): number => (this.#latitude[settlement] ?? 0) / STEPS
  longitudeOf = (settlement: number): number => (this.#longitude[settlement] ?? 0) / STEPS

  settlement(number: number): Settlement {
    const names = []
    for (let name = this.#firstName[number] ?? 0; name < (this.#firstName[number + 1] ?? 0); name += 1)
      names.push(this.#name(name))
    const [name = '', ...otherNames] = names
    const population = this.populationOf(number)
    return {
      ...this.regionOf(number),
      name,
      otherNames,
      position: { latitude: this.latitudeOf(number), longitude: this.longitudeOf(number) },
      population: population === 0 ? null : population,
    }
  }

  #nameOf = (entry: number): number => Math.floor((this.#columns.byKey[entry] ?? 0) / MOST_WORDS)

  #name(name: number): string {
    const [start = 0, next = 0] = [this.#nameStart[name], this.#nameStart[name + 1]]
    return this.#decoder.decode(this.#columns.names.subarray(start, next - 1))
  }

  /** How many entries have a smaller key. */
  #before(key: string): number {
    let [low, high] = [0, this.#columns.byKey.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const from = (this.#columns.byKey[middle] ?? 0) % MOST_WORDS
      if (nameKey(this.nameAt(middle), from) < key) low = middle + 1
      else high = middle
    }
    return low
  }
}

function summed(steps: Int32Array): Int32Array {
  let sum = 0
  return steps.map((step) => (sum += step))
}
