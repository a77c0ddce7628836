import { mostRows } from '#shared/domain/log-import/schema.ts'
import { stringIn, walkJson } from '#shared/lib/json-tokens.ts'
import { tooManyRows } from '../limits.ts'

/** A list in a text of JSON that has objects in it, found without making values of them: there may be any number. */
export interface ItemList {
  /** Where it is, as in `data.events`; empty where the file is the list. */
  readonly name: string
  /** Where its items begin and end in the text. */
  readonly from: number
  readonly to: number
  /** Where each item begins and ends, white space around it. */
  readonly places: readonly (readonly [from: number, to: number])[]
}

/**
 * Lists with objects in them, at any depth of objects, and not inside of other lists. The text may be no JSON at all.
 * Throws `Unreadable` where one has more items than rows can be read.
 */
export function itemLists(text: string): ItemList[] {
  const found: ItemList[] = []
  const keys: string[] = []
  let keyNext = false
  let list: OpenList | undefined
  walkJson(text, (token, from, to) => {
    if (list !== undefined) {
      if (!list.see(token, from)) return false
      if (list.hasObject) found.push(list.closed(from))
      list = undefined
    } else if (token === '[') list = new OpenList(keys.join('.'), from + 1)
    else if (token === '{') keys.push('')
    else if (token === '}') keys.pop()
    else if (token === '"' && keyNext) keys[keys.length - 1] = stringIn(text, from, to) ?? ''
    keyNext = token === '{' || token === ','
    return false
  })
  // A file that was cut off: what is behind it tells so.
  if (list?.hasObject === true) found.push(list.closed(text.length))
  return found
}

/** The list that is gone through just now. */
class OpenList {
  readonly #name: string
  readonly #from: number
  readonly #places: (readonly [number, number])[] = []
  #depth = 1
  #itemFrom: number
  hasObject = false

  constructor(name: string, from: number) {
    this.#name = name
    this.#from = from
    this.#itemFrom = from
  }

  /** Answers true at the end of the list. */
  see(token: string, at: number): boolean {
    if (token === '{' && this.#depth === 1) this.hasObject = true
    if (token === '{' || token === '[') this.#depth += 1
    else if (token === '}' || token === ']') this.#depth -= 1
    if (this.#depth === 0 || (this.#depth === 1 && token === ',')) this.#endItem(at)
    return this.#depth === 0
  }

  closed(to: number): ItemList {
    return { name: this.#name, from: this.#from, to, places: this.#places }
  }

  #endItem(at: number): void {
    if (this.#places.length < mostRows) this.#places.push([this.#itemFrom, at])
    else if (this.hasObject) tooManyRows()
    this.#itemFrom = at + 1
  }
}
