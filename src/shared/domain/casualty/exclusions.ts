import { foldText } from '../text/fold.ts'

/** Letters and digits in single spaces, with one at either end, so that whole words can be looked for. */
const asWords = (text: string): string =>
  ` ${foldText(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `

const SEPARATORS = /[,;/\n]|\s(?:and|or|und|et|та|і|и|و)\s/iu

/**
 * Whether an incident lies in what a published figure leaves out, judged by names alone: a name of the exclusion stands
 * whole in the name of a place, or the place's name stands in the words of the exclusion ("figures from Mariupol").
 * Names in other letters or languages are not recognised; whoever shows the answer says so.
 */
export function isLeftOut(exclusions: string, placeNames: readonly string[]): boolean {
  const all = asWords(exclusions)
  const names = exclusions
    .split(SEPARATORS)
    .map(asWords)
    .filter((name) => name.trim() !== '')
  return placeNames.map(asWords).some((place) => {
    if (place.trim() === '') return false
    return all.includes(place) || names.some((name) => place.includes(name))
  })
}
