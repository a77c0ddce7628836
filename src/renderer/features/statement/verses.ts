import type { Aside, Statement, StatementCategory } from '#shared/domain/statement/schema.ts'

/** One line of the page: at most one phrase that stands for categories or for an aside, with the words around it. */
export interface Verse {
  readonly before: string
  /** Empty in a line that nothing points at. */
  readonly phrase: string
  readonly after: string
  readonly categories: readonly StatementCategory[]
  readonly asides: readonly Aside[]
}

export interface SetPassage {
  readonly id: string
  readonly fidelity: Statement['passages'][number]['fidelity']
  readonly verses: readonly Verse[]
}

interface Span {
  readonly start: number
  readonly end: number
  readonly categories: readonly StatementCategory[]
  readonly asides: readonly Aside[]
}

/** Punctuation that closes a phrase and stays on its line. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}"']+/u

/** Sets each passage as lines, one for each phrase, in the statement's order. Positions are code points. */
export function setPassages(statement: Statement): readonly SetPassage[] {
  const spans = [
    ...statement.categories.flatMap((category) =>
      [category.anchor, ...category.alsoAt].map(({ start, end }): Span => ({
        start,
        end,
        categories: [category],
        asides: [],
      })),
    ),
    ...statement.asides.map((aside): Span => ({
      start: aside.anchor.start,
      end: aside.anchor.end,
      categories: [],
      asides: [aside],
    })),
  ]
  return statement.passages.map(({ id, anchor, fidelity }) => {
    const within = inOrder(spans.filter(({ start, end }) => start >= anchor.start && end <= anchor.end))
    return { id, fidelity, verses: versesOf(Array.from(anchor.exact), within, anchor.start) }
  })
}

/**
 * Phrases in the order of the text; those that stand for the same words share a line. Of phrases that overlap the
 * first and longest keeps the words, and the others stand beside it: nothing of the catalogue goes missing.
 */
function inOrder(spans: readonly Span[]): readonly Span[] {
  const lines: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = lines.at(-1)
    if (last === undefined || last.end <= span.start) lines.push(span)
    else
      lines[lines.length - 1] = {
        ...last,
        categories: [...last.categories, ...span.categories],
        asides: [...last.asides, ...span.asides],
      }
  }
  return lines
}

function versesOf(letters: readonly string[], spans: readonly Span[], offset: number): readonly Verse[] {
  const verses: Verse[] = []
  let position = 0
  for (const { start, end, categories, asides } of spans) {
    const phraseEnd = end - offset
    const after = CLOSING.exec(letters.slice(phraseEnd).join(''))?.[0] ?? ''
    const before = letters.slice(position, start - offset).join('')
    const phrase = letters.slice(start - offset, phraseEnd).join('')
    verses.push({ before: before.trimStart(), phrase, after, categories, asides })
    position = phraseEnd + Array.from(after).length
  }
  const rest = letters.slice(position).join('').trim()
  const plain = { before: rest, phrase: '', after: '', categories: [], asides: [] }
  return rest === '' ? verses : [...verses, plain]
}
