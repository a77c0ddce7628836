import { sourceKey } from '../../domain/duplicate/link-key.ts'
import { link as linkSchema } from '../../domain/text/schema.ts'
import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { separatorPattern } from '../text/separators.ts'
import { shownLine } from '../text/shown.ts'
import { linkSplitter } from '../text/split-links.ts'
import type { Draft } from './draft.ts'
import type { Make } from './make.ts'

const mostTitle = 500

/** Each item of a list is a cell of links; a title belongs to the link at its place where both lists are as long. */
export function makeLinks({ columns, split, titles }: FieldOf<'links'>): Make {
  const cut = linkSplitter(split)
  return (row, draft) => {
    const named = titles === null ? [] : row.items(titles)
    for (const column of columns) {
      const items = row.items(column)
      items.forEach((item, index) => {
        const { links, prose } = cut(item)
        const title = items.length === named.length && links.length === 1 ? (named[index] ?? '') : ''
        for (const url of links) addLink(draft, column, url, title)
        for (const words of prose) draft.tell(column, 'link', words, false)
      })
    }
  }
}

function addLink(draft: Draft, column: string, url: string, received: string): void {
  if (draft.isFull('sources')) return draft.tell(column, 'too-many', '', false)
  if (!linkSchema.safeParse(url).success) return draft.tell(column, 'link', url, false)
  const address = url.normalize('NFC')
  const key = sourceKey(address)
  const first = draft.links.get(key)
  if (first !== undefined)
    return first === address ? undefined : draft.tell(column, 'link-repeated', url, false)
  draft.links.set(key, address)
  const { text, hidden } = shownLine(received)
  if (hidden) draft.tell(column, 'hidden-characters', received, false)
  if (text.length > mostTitle) draft.tell(column, 'too-long', received, false)
  draft.add('sources', { url: address, title: text.length > mostTitle ? '' : text }, column)
}

export function makeNamedSource({ column, split }: FieldOf<'source'>): Make {
  const between = separatorPattern(split)
  return (row, draft) => {
    for (const item of row.items(column).flatMap((text) => text.split(between))) {
      const { text: title, hidden } = shownLine(item)
      if (hidden) draft.tell(column, 'hidden-characters', item, false)
      if (title === '' || draft.made.sources.some((source) => source.url === '' && source.title === title))
        continue
      if (title.length > mostTitle) draft.tell(column, 'too-long', item, false)
      else draft.add('sources', { url: '', title }, column)
    }
  }
}
