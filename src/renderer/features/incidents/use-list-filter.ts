import { useState } from 'react'
import { currentRoute, navigate } from '../../platform/navigation.ts'
import { rememberWords, wordsAt } from '../../platform/typed-words.ts'

/** What narrows the list down, and how it is changed. The address carries it, so that back and forward undo and redo it. */
export interface ListFilter {
  readonly text: string
  readonly filters: readonly string[]
  readonly onText: (text: string) => void
  readonly onToggle: (filter: string) => void
  /** Takes these away and leaves the others. */
  readonly onDrop: (filters: readonly string[]) => void
  readonly onDropAll: () => void
}

export function useListFilter(filters: readonly string[], words: number | undefined): ListFilter {
  const [typed, setTyped] = useState({ text: wordsAt(words), words })
  // Another step of the history was gone to. What is typed stands here, since a browser may refuse many addresses in a row.
  const isElsewhere = typed.words !== words
  if (isElsewhere) setTyped({ text: wordsAt(words), words })
  const text = isElsewhere ? wordsAt(words) : typed.text

  const go = (next: readonly string[], nextText: string, how: 'push' | 'replace') =>
    navigate({ screen: 'incidents', filters: next, words: rememberWords(nextText) }, how)
  return {
    text,
    filters,
    onText: (next) => {
      go(filters, next, 'replace')
      const route = currentRoute()
      setTyped({ text: next, words: route.screen === 'incidents' ? route.words : undefined })
    },
    onToggle: (filter) =>
      go(
        filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter],
        text,
        'push',
      ),
    onDrop: (dropped) =>
      go(
        filters.filter((one) => !dropped.includes(one)),
        text,
        'push',
      ),
    onDropAll: () => go([], '', 'push'),
  }
}
