import { foldText } from '#shared/domain/text/fold.ts'
import type { SourceLine } from '../engine/source-answers.ts'
import { offered, type SourceView } from './source-view.ts'

export interface SourceChoice {
  readonly value: string
  readonly label: string
}

interface Choosing {
  /** Those of the form, in the order in which they are offered. */
  readonly own: readonly SourceView[]
  /** What the engine found by the words that are typed. */
  readonly found: readonly SourceLine[]
  readonly chosen: readonly string[]
  readonly labelOf: (source: Pick<SourceView, 'title' | 'withdrawn'>) => string
}

/** What a list of sources offers: the form's own before others, and whatever is chosen, so that it has a name there. */
export function sourceChoices({ own, found, chosen, labelOf }: Choosing): readonly SourceChoice[] {
  const written = new Set(own.map(({ id }) => id))
  const choices = [
    ...offered(own, chosen).map((source) => ({ value: source.id, label: labelOf(source) })),
    ...found
      .filter(({ id }) => !written.has(id))
      .map((line) => ({ value: line.id, label: labelOf({ ...line, withdrawn: false }) })),
  ]
  const offeredIds = new Set(choices.map(({ value }) => value))
  // Chosen just now or never at hand: its id would say nothing to anybody.
  return [...choices, ...chosen.filter((id) => !offeredIds.has(id)).map((id) => ({ value: id, label: '…' }))]
}

/** Whether a choice is shown for what is typed: it was found by it, or its label says so. */
export function isShownFor(typed: string, found: readonly SourceLine[]): (choice: SourceChoice) => boolean {
  const foundIds = new Set(found.map(({ id }) => id))
  const wanted = foldText(typed).trim()
  return ({ value, label }) => foundIds.has(value) || foldText(label).includes(wanted)
}
