import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  askedOf,
  choosesNothing,
  chooseNothing,
  isChosen,
  tellsOf,
  toggleChosen,
  withChosen,
  type Chosen,
} from './chosen.ts'

const LIST = ['a', 'b', 'c', 'd', 'e']
const id = fc.constantFrom(...LIST)
const step = fc.oneof(
  fc.record({ kind: fc.constant('toggle' as const), id }),
  fc.record({ kind: fc.constant('range' as const), ids: fc.subarray(LIST) }),
  fc.record({ kind: fc.constant('all' as const) }),
  fc.record({ kind: fc.constant('none' as const) }),
)

test('what is chosen is what the steps say, whether it is kept as some or as all but some', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let chosen: Chosen = chooseNothing
      const expected = new Set<string>()
      for (const one of steps) {
        if (one.kind === 'toggle') {
          chosen = toggleChosen(chosen, one.id)
          if (!expected.delete(one.id)) expected.add(one.id)
        } else if (one.kind === 'range') {
          chosen = withChosen(chosen, one.ids)
          for (const each of one.ids) expected.add(each)
        } else if (one.kind === 'all') {
          chosen = { kind: 'all', of: { text: '', filters: [] }, except: new Set() }
          for (const each of LIST) expected.add(each)
        } else {
          chosen = chooseNothing
          expected.clear()
        }
      }
      expect(LIST.filter((each) => isChosen(chosen, each))).toEqual(LIST.filter((each) => expected.has(each)))
      const asked = askedOf(chosen)
      const told = asked.kind === 'these' ? asked.ids : LIST.filter((each) => !asked.except.includes(each))
      expect(told.toSorted()).toEqual([...expected].sort())
      if (chosen.kind === 'these') expect(choosesNothing(chosen)).toBe(expected.size === 0)
    }),
  )
})

test('all but some of a list tells nothing of what another list shows', () => {
  const drafts = { text: 'school', filters: ['status.draft'] }
  const all: Chosen = { kind: 'all', of: drafts, except: new Set(['b']) }
  expect(tellsOf(all, { ...drafts })).toBe(true)
  expect(tellsOf(toggleChosen(all, 'a'), drafts)).toBe(true)
  for (const other of [
    { text: '', filters: ['status.draft'] },
    { text: 'school', filters: [] },
    { text: 'school', filters: ['status.draft', 'year.2022'] },
    { ...drafts, area: [] },
  ])
    expect(tellsOf(all, other)).toBe(false)
  expect(tellsOf(chooseNothing, drafts)).toBe(true)
  expect(tellsOf(withChosen(chooseNothing, ['a']), drafts)).toBe(true)
})
