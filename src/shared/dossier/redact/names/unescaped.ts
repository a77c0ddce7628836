/** A text with the escapes of links as what they stand for, one by one: one that is none leaves the others. */
export const unescaped = (text: string): string =>
  text.includes('%')
    ? text.replace(/(?:%[0-9a-f]{2})+/giu, (escapes) => {
        try {
          return decodeURIComponent(escapes)
        } catch {
          return escapes
        }
      })
    : text
