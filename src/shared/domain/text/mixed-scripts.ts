const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Words in which Latin and Cyrillic letters meet, such as `Мaриуполь` with a Latin a: they look right and are found by no
 * search. Each word once, in order. A warning only: names of products and units may be meant so.
 */
export function mixedScripts(text: string): string[] {
  const words = text.match(WORD) ?? []
  return [
    ...new Set(words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))),
  ]
}
