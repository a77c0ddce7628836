import type { Statement, StatementCategory } from '#shared/domain/statement/schema.ts'

/** One line of the page: at most one phrase that stands for categories, with the words around it. */
export interface Verse {
  readonly before: string
  /** Empty in a line that no category points at. */
  readonly phrase: string
  readonly after: string
  readonly categories: readonly StatementCategory[]
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
}

/** Punctuation that closes a phrase and stays on its line. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}"']+/u

/** Sets each passage as lines, one for each phrase, in the statement's order. Positions are code points. */
export function setPassages(statement: Statement): readonly SetPassage[] {
  return statement.passages.map(({ id, anchor, fidelity }) => {
    const letters = Array.from(anchor.exact)
    const spans = spansWithin(statement.categories, anchor.start, anchor.end)
    return { id, fidelity, verses: versesOf(letters, spans, anchor.start) }
  })
}

/** The phrases inside a stretch of the source, in order; categories that share their words share a span. */
function spansWithin(categories: readonly StatementCategory[], start: number, end: number): readonly Span[] {
  const spans = new Map<string, Span>()
  for (const category of categories)
    for (const place of [category.anchor, ...category.alsoAt]) {
      if (place.start < start || place.end > end) continue
      const key = `${place.start}-${place.end}`
      spans.set(key, { ...place, categories: [...(spans.get(key)?.categories ?? []), category] })
    }
  const inOrder = [...spans.values()].toSorted((a, b) => a.start - b.start || b.end - a.end)
  // Of phrases that overlap the first and longest keeps the words; the catalogue has none today.
  return inOrder.filter((span, index) =>
    inOrder.slice(0, index).every((earlier) => earlier.end <= span.start),
  )
}

function versesOf(letters: readonly string[], spans: readonly Span[], offset: number): readonly Verse[] {
  const verses: Verse[] = []
  let position = 0
  for (const span of spans) {
    const phraseEnd = span.end - offset
    const after = CLOSING.exec(letters.slice(phraseEnd).join(''))?.[0] ?? ''
    verses.push({
      before: letters
        .slice(position, span.start - offset)
        .join('')
        .trimStart(),
      phrase: letters.slice(span.start - offset, phraseEnd).join(''),
      after,
      categories: span.categories,
    })
    position = phraseEnd + Array.from(after).length
  }
  const rest = letters.slice(position).join('').trim()
  return rest === '' ? verses : [...verses, { before: rest, phrase: '', after: '', categories: [] }]
}
