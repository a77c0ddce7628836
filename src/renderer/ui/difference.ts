export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }
export type Path = readonly (string | number)[]

/** One place where two versions differ. Numbers in the path count from 0 in the newer version, or the older for what went. */
export type Change =
  | { readonly kind: 'changed'; readonly path: Path; readonly before: Json; readonly after: Json }
  | { readonly kind: 'added'; readonly path: Path; readonly after: Json }
  | { readonly kind: 'removed'; readonly path: Path; readonly before: Json }
  /** The items that are in both stand in another order; each is given by what identifies it. */
  | {
      readonly kind: 'reordered'
      readonly path: Path
      readonly before: readonly Json[]
      readonly after: readonly Json[]
    }

/** Names of the fields by which an item of a list is known to be the same item. */
const identities = ['id', 'incidentId', 'evidenceId', 'categoryId'] as const

/** What changed from one version of a record's body to the next, in the order of the fields. */
export function difference(before: Json, after: Json, path: Path = []): readonly Change[] {
  if (isList(before) && isList(after)) return listDifference(before, after, path)
  if (isObject(before) && isObject(after)) return objectDifference(before, after, path)
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ kind: 'changed', path, before, after }]
}

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function objectDifference(before: JsonObject, after: JsonObject, path: Path): readonly Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => pair(before[key], after[key], [...path, key]))
}

function listDifference(before: readonly Json[], after: readonly Json[], path: Path): readonly Change[] {
  const keysBefore = before.map(keyOf)
  const keysAfter = after.map(keyOf)
  const changes = after.flatMap((item, index) => {
    const old = keysBefore.indexOf(keysAfter[index] ?? '')
    return pair(before[old], item, [...path, index])
  })
  const gone = before.flatMap((item, index) =>
    keysAfter.includes(keysBefore[index] ?? '') ? [] : pair(item, undefined, [...path, index]),
  )
  const kept = before.filter((_, index) => keysAfter.includes(keysBefore[index] ?? ''))
  const stayed = after.filter((_, index) => keysBefore.includes(keysAfter[index] ?? ''))
  return [...changes, ...gone, ...orderChange(kept, stayed, path)]
}

function orderChange(before: readonly Json[], after: readonly Json[], path: Path): readonly Change[] {
  const order = [before.map(identityOf), after.map(identityOf)] as const
  return JSON.stringify(order[0]) === JSON.stringify(order[1])
    ? []
    : [{ kind: 'reordered', path, before: order[0], after: order[1] }]
}

/** Known items by their identity, plain values by what they are, the rest by where they stand. */
function keyOf(item: Json, index: number): string {
  const identity = identityOf(item)
  return identity === null && item !== null ? `at ${index}` : JSON.stringify(identity)
}

/** What tells an item of a list from the others; null for one that only its place tells apart. */
function identityOf(item: Json): Json {
  if (isList(item)) return null
  if (!isObject(item)) return item
  const name = identities.find((identity) => typeof item[identity] === 'string')
  return name === undefined ? null : (item[name] ?? null)
}

function pair(before: Json | undefined, after: Json | undefined, path: Path): readonly Change[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: 'added', path, after }]
  return after === undefined ? [{ kind: 'removed', path, before }] : difference(before, after, path)
}
