import { isList, isObject, type Json } from './written-number.ts'

export interface FoundList {
  /** Where it is, as in `data.events`; empty where the file is the list. */
  readonly name: string
  readonly items: readonly Json[]
}

/** Lists with objects in them, at any depth of objects, and not inside of other lists. */
export function findLists(value: Json, name = ''): FoundList[] {
  if (isList(value)) return value.some(isObject) ? [{ name, items: value }] : []
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inside]) =>
    findLists(inside, name === '' ? key : `${name}.${key}`),
  )
}
