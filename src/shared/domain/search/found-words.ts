import { formsOf } from './forms.ts'
import { parseQuery, type Clause } from './query.ts'
import { searchWords } from './words.ts'

/** More words than that are not known by heart: so many stand on no screen. */
const MOST_KNOWN = 5_000

/** Whether a word as written is one of those that the query looks for, in any form by which it would be found. */
export function foundWords(text: string): (word: string) => boolean {
  const tests = parseQuery(text).clauses.flatMap(testsOf)
  const known = new Map<string, boolean>()
  return (word) => {
    if (tests.length === 0) return false
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= MOST_KNOWN) known.clear()
    const isFound = searchWords(word).some((one) => {
      const forms = [one, ...formsOf(one)]
      return tests.some((test) => test(one, forms))
    })
    known.set(word, isFound)
    return isFound
  }
}

type Test = (word: string, forms: readonly string[]) => boolean

function testsOf(clause: Clause): Test[] {
  if (clause.kind !== 'said' || clause.isNot) return []
  const { words, isExact, mayGoOn } = clause
  return words.map((sought, at) => {
    const isLast = at === words.length - 1
    const soughtForms = new Set(isExact ? [] : [sought, ...formsOf(sought)])
    return (word, forms) =>
      word === sought ||
      (mayGoOn && isLast && word.startsWith(sought)) ||
      (!isExact && forms.some((form) => soughtForms.has(form)))
  })
}
