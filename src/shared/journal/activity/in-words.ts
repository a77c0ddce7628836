import type { Fact } from './facts.ts'
import type { Happening } from './happening.ts'
import { activityWords } from './words.ts'

/** The sentence of a happening, in English. */
export const happeningInWords = (happening: Happening): string =>
  wordsAt(activityWords.happened, happening) ?? happening

/** `status: accepted` for a fact, in English; its own name and value where there are no words for them. */
export function factInWords({ name, value }: Fact): string {
  const word = wordsAt(activityWords.fact, name) ?? name
  return `${word}: ${wordsAt(activityWords.value, `${name}.${value}`) ?? String(value)}`
}

/** The text at the end of a dotted name. */
function wordsAt(tree: object, name: string): string | undefined {
  let at: unknown = tree
  for (const part of name.split('.'))
    at =
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([key]) => key === part)?.[1]
        : undefined
  return typeof at === 'string' ? at : undefined
}
