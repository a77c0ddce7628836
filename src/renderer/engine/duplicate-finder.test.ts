import { expect, test } from 'vitest'
import { madeRecords } from '#shared/domain/testing/made-records.fixture.ts'
import { changeOf } from './change.ts'
import { DuplicateFinder } from './duplicate-finder.ts'
import { Projection } from './projection.ts'
import { idOf, incident } from './testing/records.ts'

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

function finding(incidents = 700, isCurrent = true) {
  const projection = new Projection()
  projection.apply([...madeRecords(incidents)])
  const told: (number | null)[] = []
  const finder: DuplicateFinder = new DuplicateFinder({
    projection,
    isCurrent: () => isCurrent,
    onMoved: async () => void told.push(finder.found === null ? null : finder.open.length),
    guarded: (work) => work(),
  })
  const isFound = async (): Promise<number> => {
    let turns = 0
    for (; finder.progress !== null; turns += 1) await turn()
    return turns
  }
  return { projection, finder, told, isFound }
}

test('the finding lets others go first again and again, and is begun once', async () => {
  const { finder, told, isFound } = finding()
  finder.look()
  expect([finder.found, finder.progress?.done]).toEqual([null, expect.any(Number)])
  finder.look()
  expect(await isFound()).toBeGreaterThan(1)
  expect(told.filter((count) => count !== null)).toEqual([finder.open.length])
  finder.look()
  expect(finder.progress).toBeNull()
})

test('what changes meanwhile makes it begin anew, and what was found before is shown until then', async () => {
  const { projection, finder, told, isFound } = finding()
  finder.look()
  await turn()
  const worded = {
    title: 'Drama theatre, basement',
    dates: [{ edtf: '2019-03-16', basis: '', window: null }],
  }
  const two = [incident(1, worded), incident(2, worded)]
  projection.apply(two)
  finder.changed(changeOf(two, false))
  expect(finder.progress).toBeNull()
  finder.look()
  await isFound()
  const before = finder.open.length
  expect(told.filter((count) => count !== null)).toEqual([before])
  expect(finder.found?.ids).toEqual(expect.arrayContaining([idOf(1), idOf(2)]))
  const other = incident(2, { ...worded, title: 'Bakery' }, 2)
  projection.apply([other])
  finder.changed(changeOf([other], false))
  finder.look()
  expect([finder.progress === null, finder.open.length]).toEqual([false, before])
  await isFound()
  expect(finder.open.length).toBe(before - 1)
})

test('what was withdrawn since is not shown, though nobody has looked again', async () => {
  const { projection, finder, isFound } = finding(0)
  const same = { title: 'Drama theatre, basement', dates: [{ edtf: '2019-03-16', basis: '', window: null }] }
  projection.apply([incident(1, same), incident(2, same)])
  finder.look()
  await isFound()
  expect(finder.open).toHaveLength(1)
  const withdrawn = incident(2, { ...same, status: 'withdrawn' }, 2)
  projection.apply([withdrawn])
  finder.changed(changeOf([withdrawn], false))
  expect(finder.open).toEqual([])
})

test('nothing is begun before all of the journal is here', () => {
  const { finder } = finding(0, false)
  finder.look()
  expect([finder.found, finder.progress]).toEqual([null, null])
})
