export type LinkSeparator = 'space' | 'comma' | 'line' | 'semicolon' | 'bar'

/** Links of a cell as they stand in it, and what is beside them. */
export interface SplitLinks {
  readonly links: readonly string[]
  /** Words that are no link, such as `HIDDEN`: each run of them. */
  readonly prose: readonly string[]
}

const characters: Readonly<Record<LinkSeparator, string>> = {
  space: '\\s',
  comma: ',',
  line: '\\n\\r',
  semicolon: ';',
  bar: '|',
}

/** Cuts cells at links: only where a new `http://` or `https://` begins after a separator, since a link may hold some itself. */
export function linkSplitter(separators: readonly LinkSeparator[]): (text: string) => SplitLinks {
  const set = `\\s${separators.map((name) => characters[name]).join('')}`
  const start = new RegExp(`(?:^|[${set}(<"“])(?=https?://)`, 'giu')
  const parts = new RegExp(`[${set}]`, 'u')
  return (text) => {
    const links: string[] = []
    const prose: string[] = []
    const aside = (words: string) => {
      const bare = trimmed(words, parts)
      if (/[\p{L}\p{N}]/u.test(bare)) prose.push(bare)
    }
    const starts = Array.from(text.matchAll(start), ({ index, 0: before }) => index + before.length)
    aside(text.slice(0, starts[0] ?? text.length))
    starts.forEach((from, index) => {
      const piece = text.slice(from, starts[index + 1] ?? text.length)
      const [link = ''] = piece.split(/\s/u, 1)
      links.push(closed(trimmed(link, parts)))
      aside(piece.slice(link.length))
    })
    return { links, prose }
  }
}

/** Without separators around it. */
function trimmed(text: string, separator: RegExp): string {
  let [from, to] = [0, text.length]
  while (from < to && separator.test(text.charAt(from))) from += 1
  while (to > from && separator.test(text.charAt(to - 1))) to -= 1
  return text.slice(from, to)
}

/** Without the bracket or quotation mark that was opened before it. */
function closed(link: string): string {
  const last = link.at(-1) ?? ''
  const extra = last === ')' ? !link.includes('(') : last !== '' && '>"”'.includes(last)
  return extra ? link.slice(0, -1) : link
}
