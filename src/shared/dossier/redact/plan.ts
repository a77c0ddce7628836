import type { Scope } from './scope.ts'

/*
 * A plan says for every field of a type what becomes of it. It is typed by the schema, so that a field that comes new
 * does not compile before somebody has decided on it.
 */

/** Where a value stands, and what a treatment may ask. */
export interface At {
  readonly scope: Scope
  /** The field of the record, as a JSON pointer; lists and parts below it are told under it. */
  readonly field: string
}

export type Treat<V> = (value: V, at: At) => V
export type Plan<T> = { readonly [K in keyof T]-?: Treat<T[K]> }
type Atom = string | number | boolean | null

/** A value of a closed list, a number, an answer: it cannot hold a name. */
export const keep = <V extends Atom>(value: V): V => value

/** A value whose shape is checked: an id, a hash, a date, a language. */
export const shaped = <V extends string | null>(value: V): V => value

/** Words that somebody wrote: names in them are replaced. */
export const text: Treat<string> = (value, { scope, field }) => scope.withoutNames(value, field)

/** A link: one that gives a name away is left out, for a link with a hole leads nowhere. */
export const link: Treat<string> = (value, { scope, field }) => (scope.tells(value, field) ? '' : value)

/** The id of an analyst. */
export const analyst: Treat<string> = (id, { scope }) => scope.analystId(id)

export const list =
  <V>(treat: Treat<V>): Treat<V[]> =>
  (values, at) =>
    values.map((value) => treat(value, at))

export const maybe =
  <V>(treat: Treat<V>): Treat<V | null> =>
  (value, at) =>
    value === null ? null : treat(value, at)

/** An object built anew from the fields of its plan, and of nothing else. */
export const parts =
  <T extends object>(plan: Plan<T>): Treat<T> =>
  (value, at) =>
    Object.fromEntries(
      (Object.keys(plan) as (keyof T & string)[]).map((key) => [
        // its own keys
        key,
        plan[key](value[key], at.field === '' ? { ...at, field: `/${key}` } : at),
      ]),
    ) as T // of every field of the type, each treated as its type

/** What the profile lets out under a rule; without it stands what says nothing, and that it was left out is noted. */
export const when =
  <V>(rule: Switch, treat: Treat<V>, nothing: NoInfer<V>): Treat<V> =>
  (value, at) => {
    if (at.scope.rules[rule]) return treat(value, at)
    if (JSON.stringify(value) !== JSON.stringify(nothing)) at.scope.leftOut(rule)
    return nothing
  }

export type Switch = {
  [K in keyof Scope['rules']]: Scope['rules'][K] extends boolean ? K : never
}[keyof Scope['rules']]
