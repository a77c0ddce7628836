import { formsOf } from './forms.ts'
import { parseQuery, type Clause } from './query.ts'
import { searchWords } from './words.ts'

/** Whether a word as written is one of those that the query looks for, in any form by which it would be found. */
export function foundWords(text: string): (word: string) => boolean {
  const tests = parseQuery(text).clauses.flatMap(testsOf)
  return (word) => searchWords(word).some((one) => tests.some((test) => test(one)))
}

function testsOf(clause: Clause): ((word: string) => boolean)[] {
  if (clause.kind !== 'said' || clause.isNot) return []
  const { words, isExact, mayGoOn } = clause
  return words.map((sought, at) => {
    const isLast = at === words.length - 1
    const forms = new Set(isExact ? [] : [sought, ...formsOf(sought)])
    return (word) =>
      word === sought ||
      (mayGoOn && isLast && word.startsWith(sought)) ||
      (!isExact && [word, ...formsOf(word)].some((form) => forms.has(form)))
  })
}
