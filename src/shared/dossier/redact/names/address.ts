import type { Protected } from './known-names.ts'
import { wordKey, wordsIn, type Word } from './word-key.ts'

/** So many different words of an address, no further apart than this, are the address. */
const ENOUGH = 3
const APART = 6

/** The words of addresses, each with the lines in which it stands. */
export interface Addresses {
  readonly lines: Map<string, { readonly who: Protected; readonly line: number }[]>
  count: number
}

export const noAddresses = (): Addresses => ({ lines: new Map(), count: 0 })

export function addAddress(addresses: Addresses, line: string, who: Protected): void {
  const keys = new Set(wordsIn(line).map(({ text }) => wordKey(text)))
  if (keys.size < ENOUGH) return
  addresses.count += 1
  for (const key of keys) {
    const known = addresses.lines.get(key) ?? []
    addresses.lines.set(key, known)
    known.push({ who, line: addresses.count })
  }
}

/** Where words of one address stand together, in whatever order. */
export function addressesIn(words: readonly Word[], keys: readonly string[], { lines }: Addresses) {
  const open = new Map<number, { who: Protected; seen: Set<string>; first: number; last: number }>()
  const hits: { start: number; end: number; who: Protected }[] = []
  const close = (line: number): void => {
    const group = open.get(line)
    open.delete(line)
    const [first, last] = [words[group?.first ?? -1], words[group?.last ?? -1]]
    if (group && first && last && group.seen.size >= ENOUGH)
      hits.push({ start: first.start, end: last.end, who: group.who })
  }
  keys.forEach((key, at) => {
    for (const { who, line } of lines.get(key) ?? []) {
      if (at - (open.get(line)?.last ?? at) > APART) close(line)
      const group = open.get(line) ?? { who, seen: new Set<string>(), first: at, last: at }
      group.seen.add(key)
      group.last = at
      open.set(line, group)
    }
  })
  for (const line of open.keys()) close(line)
  return hits
}
