import { expect, test } from 'vitest'
import { evidence, physicalItem } from '#shared/dossier/testing/builders.ts'
import { shownThings } from './shown-things.ts'

const [used, unused] = [physicalItem(1), physicalItem(2)]
const all = [used, evidence(1), unused]
const isUsed = (id: string) => id === used.id

test('all things are shown, and nothing that is a file', () => {
  expect(shownThings(all, 'all', isUsed)).toEqual([used, unused])
})

test('the inbox holds what no incident names', () => {
  expect(shownThings(all, 'inbox', isUsed)).toEqual([unused])
})
