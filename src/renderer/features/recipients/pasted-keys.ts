/** Keys in what was pasted into one field: one a line as in a file of recipients, whose lines that begin with # are remarks. */
export const pastedKeys = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((key) => key !== '')

/** The keys with what was pasted in place of the one at `at`; nothing pasted leaves that one empty. */
export const withPasted = (keys: readonly string[], at: number, text: string): string[] => {
  const pasted = pastedKeys(text)
  return keys.toSpliced(at, 1, ...(pasted.length === 0 ? [''] : pasted))
}
