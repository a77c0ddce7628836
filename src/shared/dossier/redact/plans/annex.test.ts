import { expect, test } from 'vitest'
import { builtInProfiles } from '../../../domain/export-profile/built-in.ts'
import { emptyPhysicalItem } from '../../../domain/physical-item/defaults.ts'
import type { Scope } from '../scope.ts'
import { physicalItem, report } from './annex.ts'

const at = (id: 'full' | 'public') => ({
  field: '',
  scope: {
    rules: builtInProfiles[id].rules,
    withoutNames: (text: string) => text,
    leftOut: () => undefined,
  } as unknown as Scope, // all that these plans ask
})

test('words of a report and the label of a thing go out where the profile lets such go', () => {
  const told = { title: 'Losses', quote: 'Forty were hurt.', figures: [], note: '' }
  const bag = { ...emptyPhysicalItem(), identifier: 'bag 0417' }
  expect([report(told, at('full')).quote, report(told, at('public')).quote]).toEqual([told.quote, ''])
  expect(
    [physicalItem(bag, at('full')), physicalItem(bag, at('public'))].map((one) => one.identifier),
  ).toEqual(['bag 0417', ''])
})
