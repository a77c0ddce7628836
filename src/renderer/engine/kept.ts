import type { Projection } from './projection.ts'

interface Values<V> {
  readonly changes: number
  readonly byName: Map<string, V>
}

/** What follows from a projection, by name until it changes: what several ask for, or one asks again, is worked out once. */
export class Kept<V> {
  readonly #most: number
  readonly #values = new WeakMap<Projection, Values<V>>()

  /** Of more than `most`, that which was asked for longest ago is given up. */
  constructor(most: number) {
    this.#most = most
  }

  of(projection: Projection, name: string, make: () => V): V {
    const values = this.#valuesOf(projection)
    const value = values.get(name) ?? make()
    values.delete(name) // what is put in again stands last
    values.set(name, value)
    const [oldest] = values.keys()
    if (oldest !== undefined && values.size > this.#most) values.delete(oldest)
    return value
  }

  #valuesOf(projection: Projection): Map<string, V> {
    const { changes } = projection
    const known = this.#values.get(projection)
    if (known?.changes === changes) return known.byName
    const byName = new Map<string, V>()
    this.#values.set(projection, { changes, byName })
    return byName
  }
}
