import { expect, it } from 'vitest'
import { newSource } from './source-entry.ts'
import { isShownFor, sourceChoices } from './source-choices.ts'
import { sourceViews } from './source-view.ts'

const line = (id: string, title: string) => ({ id, title, reference: `SRC-${id}`, publisher: '' })
const labelOf = ({ title, withdrawn }: { title: string; withdrawn: boolean }) =>
  withdrawn ? `${title} (taken back)` : title
const own = sourceViews(
  [],
  [
    { ...newSource('a', '2026-11-23', 'en'), title: 'Being written' },
    { ...newSource('b', '2026-11-23', 'en'), title: 'Taken back', withdrawn: true },
  ],
)

it('offers the sources of the form before those that were found, and each once', () => {
  const choices = sourceChoices({
    own,
    found: [line('c', 'Found'), line('a', 'As saved'), line('b', 'As saved')],
    chosen: [],
    labelOf,
  })
  expect(choices.map(({ label }) => label)).toEqual(['Being written', 'Found'])
})

it('has a name for all that is chosen, and shows no id', () => {
  const choices = sourceChoices({ own, found: [], chosen: ['b', 'z'], labelOf })
  expect(choices).toEqual([
    { value: 'a', label: 'Being written' },
    { value: 'b', label: 'Taken back (taken back)' },
    { value: 'z', label: '…' },
  ])
})

it('shows what was found whatever its label says, and of the others those that say what is typed', () => {
  const choices = sourceChoices({ own, found: [line('c', 'Found')], chosen: [], labelOf })
  const shown = (typed: string) =>
    choices.filter(isShownFor(typed, [line('c', 'Found')])).map(({ value }) => value)
  expect(shown('')).toEqual(['a', 'c'])
  expect(shown('WRITTEN')).toEqual(['a', 'c'])
  expect(shown('else')).toEqual(['c'])
})
