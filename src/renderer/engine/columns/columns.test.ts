import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byReference } from '#shared/domain/record/reference-order.ts'
import { CodedColumn } from './coded-column.ts'
import type { Column } from './column.ts'
import { Dictionary } from './dictionary.ts'
import { IdTable } from './id-table.ts'
import { KeyTable } from './key-table.ts'
import { ListColumn } from './list-column.ts'
import { NumberColumn } from './number-column.ts'
import { References } from './references.ts'
import { SequenceColumn } from './sequence-column.ts'
import { TextColumn } from './text-column.ts'
import { WordsColumn } from './words-column.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const fewRows = fc.nat({ max: 20 })

/** Sets in any order, some rows again and again: what a row then holds is what it was given last. */
const givenRows = <T>(value: fc.Arbitrary<T>) => fc.array(fc.tuple(fewRows, value), { maxLength: 200 })

/** Another column of the same arrays, as after a restart. */
function reopened<C extends Column>(column: C, empty: C): C {
  for (const [name, array] of Object.entries(column.arrays))
    empty.arrays[name]?.restore(array.length).set(array.bytes())
  empty.restored?.()
  return empty
}

function keepsWhatItIsGiven<T>(
  value: fc.Arbitrary<T>,
  make: () => Column & { set(row: number, value: T): void; at(row: number): unknown },
  plain: (out: unknown) => unknown = (out) => out,
): void {
  fc.assert(
    fc.property(givenRows(value), givenRows(value), (sets, later) => {
      const column = make()
      for (const [row, one] of sets) column.set(row, one)
      const again = reopened(column, make())
      for (const [row, one] of later) again.set(row, one)
      const last = new Map([...sets, ...later])
      for (const [row, one] of last) expect(plain(again.at(row))).toEqual(one)
    }),
  )
}

describe('a column keeps what each row was given last, also over a restart', () => {
  const list = (out: unknown) => Array.from(out as ArrayLike<number>) // a typed array
  it('of numbers', () => keepsWhatItIsGiven(fc.double({ noNaN: true }), () => new NumberColumn(Float64Array)))
  it('of texts', () => keepsWhatItIsGiven(text, () => new TextColumn()))
  it('of any values', () =>
    keepsWhatItIsGiven(
      fc.json().map((json): unknown => JSON.parse(json)),
      () => new CodedColumn(),
    ))
  it('of lists', () => keepsWhatItIsGiven(fc.array(fc.nat()), () => new ListColumn(Uint32Array), list))
  it('of sets', () =>
    keepsWhatItIsGiven(
      fc.uniqueArray(fc.nat({ max: 0xffff_ffff })).map((all) => all.sort((a, b) => a - b)),
      () => new WordsColumn(),
    ))
})

describe('texts', () => {
  it('that change again and again take no more room than twice their own', () => {
    const column = new TextColumn()
    for (let turn = 0; turn < 200; turn += 1)
      for (let row = 0; row < 50; row += 1) column.set(row, `${turn} ${'x'.repeat(100 + turn)}`)
    expect(Array.from({ length: 50 }, (_, row) => column.at(row))).toEqual(
      Array(50).fill(`199 ${'x'.repeat(299)}`),
    )
    expect(column.arrays.values?.length).toBeLessThan(2 * 50 * 303 + 65_536 + 303)
  })
})

describe('a dictionary', () => {
  it('has one number for each text, also after a restart', () => {
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (before, after) => {
        const dictionary = new Dictionary()
        const numbers = before.map((one) => dictionary.intern(one))
        const again = reopened(dictionary, new Dictionary())
        expect(before.map((one) => again.intern(one))).toEqual(numbers)
        for (const one of after) expect(again.text(again.intern(one))).toBe(one)
        expect(again.count).toBe(new Set([...before, ...after]).size)
      }),
    )
  })

  it('stays right when it grows beyond its table', () => {
    const dictionary = new Dictionary()
    const texts = Array.from({ length: 5_000 }, (_, n) => `слово-${n}`)
    texts.forEach((one) => dictionary.intern(one))
    expect(texts.map((one) => dictionary.number(one))).toEqual(texts.map((_, n) => n))
    expect(dictionary.number('слово')).toBeUndefined()
  })
})

describe('sequences', () => {
  it('keep their order and what stands in them twice', () => {
    const numbers = fc.array(fc.nat(0xffff_ffff))
    fc.assert(
      fc.property(fc.array(numbers), fc.array(numbers), (first, second) => {
        const column = new SequenceColumn()
        for (const rows of [first, second]) rows.forEach((some, row) => column.set(row, some))
        const kept = first.length > second.length ? [...second, ...first.slice(second.length)] : second
        expect(kept.map((_, row) => numbersAt(column, row))).toEqual(kept)
      }),
    )
  })
})

function numbersAt(column: SequenceColumn, row: number): number[] {
  const found: number[] = []
  column.each(row, (number) => void found.push(number))
  return found
}

describe('references', () => {
  const reference = fc
    .tuple(
      fc.constantFrom('INC-2022', 'INC-2023', 'SRC'),
      fc.nat({ max: 12_000 }),
      fc.constantFrom('', '0', '-b'),
    )
    .map(([series, number, end]) => `${series}-${number}${end}`)

  it('stand in their order, whenever they came and were asked for, also over a restart', () => {
    fc.assert(
      fc.property(fc.array(fc.array(reference, { maxLength: 20 })), fc.array(reference), (batches, later) => {
        let column = new References()
        const all: string[] = []
        for (const reference of [...batches, later]) {
          for (const one of reference) column.set(all.push(one) - 1, one)
          expect([...column.rows()].map((row) => column.at(row))).toEqual(all.toSorted(byReference))
          column = reopened(column, new References())
        }
      }),
    )
  })

  it('take another place when they change', () => {
    const column = new References()
    ;['B-1', 'B-2', 'B-3'].forEach((one, row) => column.set(row, one))
    expect([...column.rows()]).toEqual([0, 1, 2])
    column.set(2, 'A-1')
    expect([...column.rows()]).toEqual([2, 0, 1])
  })
})

describe('keys', () => {
  it('have one number each, also after a restart', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffff_ffff })), fc.array(fc.nat({ max: 99 })), (before, after) => {
        const table = new KeyTable()
        before.forEach((key) => table.intern(key))
        const again = reopened(table, new KeyTable())
        for (const key of [...before, ...after]) expect(again.key(again.intern(key))).toBe(key)
        expect(again.count).toBe(new Set([...before, ...after]).size)
      }),
    )
  })
})

describe('ids', () => {
  it('have one number each, and are given back', () => {
    fc.assert(
      fc.property(fc.array(fc.uuid()), fc.array(fc.uuid()), (before, after) => {
        const table = new IdTable()
        before.forEach((id) => table.intern(id))
        const again = reopened(table, new IdTable())
        for (const id of [...before, ...after]) expect(again.id(again.intern(id))).toBe(id)
        expect(again.count).toBe(new Set([...before, ...after]).size)
      }),
    )
  })

  it('are nothing else: what is no id is not found, and not taken in', () => {
    const table = new IdTable()
    table.intern('00000000-0000-7000-8000-000000000001')
    for (const other of [
      '',
      'new',
      '00000000-0000-7000-8000-00000000000G',
      '00000000-0000-7000-8000-000000000002',
    ])
      expect(table.number(other)).toBeUndefined()
    expect(() => table.intern('new')).toThrow('Not the id')
  })
})
