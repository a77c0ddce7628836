import { PlaceFinder, type FoundSettlement } from '#shared/domain/gazetteer/find.ts'
import { Gazetteer } from '#shared/domain/gazetteer/gazetteer.ts'
import type { Position } from '#shared/domain/place/schema.ts'

/** The packed gazetteer that comes with the app. */
export type LoadGazetteer = () => Promise<Uint8Array<ArrayBuffer>>

/** Settlements by name; read when they are first asked for, and then kept. */
export class Places {
  readonly #load: LoadGazetteer
  #reading: Promise<void> | null = null
  #finder: PlaceFinder | null = null

  constructor(load: LoadGazetteer) {
    this.#load = load
  }

  /** After this, `find` answers. */
  async ready(): Promise<void> {
    this.#reading ??= this.#read()
    await this.#reading
  }

  /** Nothing before it was made ready. */
  find(text: string, near: Position | null, limit: number): readonly FoundSettlement[] {
    return this.#finder?.find(text, near, limit) ?? []
  }

  async #read(): Promise<void> {
    try {
      this.#finder = new PlaceFinder(new Gazetteer(await this.#load()))
    } catch (error) {
      this.#reading = null // to be tried again
      throw error
    }
  }
}
