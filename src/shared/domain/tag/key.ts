import { foldText } from '../text/fold.ts'

/** What two spellings of one tag have in common: as search compares words. '' for what says nothing. */
export const tagKey = (tag: string): string => foldText(tag).trim()

/** The list with this tag; the same list where it has it in any spelling. */
export function withTag(list: readonly string[], added: string): readonly string[] {
  const key = tagKey(added)
  return list.some((one) => tagKey(one) === key) ? list : [...list, added]
}

/** The list without this tag in any spelling; the same list where it has none. */
export function withoutTag(list: readonly string[], removed: string): readonly string[] {
  const key = tagKey(removed)
  const left = list.filter((one) => tagKey(one) !== key)
  return left.length === list.length ? list : left
}
