import type { Gazetteer } from './gazetteer.ts'
import { nameKey } from './name-key.ts'
import { soundKey } from './sound-key.ts'

interface Sound {
  readonly key: string
  readonly settlement: number
}

/** Settlements of Ukraine by how their own name sounds. Made when it is first asked for, which takes some 50 ms. */
export class Soundalikes {
  readonly #gazetteer: Gazetteer
  #sounds: readonly Sound[] | null = null

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer
  }

  *find(key: string): Iterable<{ readonly settlement: number; readonly isExact: boolean }> {
    const sought = soundKey(key)
    const all = this.#sounds ?? this.#made()
    this.#sounds = all
    for (const { key: one, settlement } of all)
      if (one.startsWith(sought)) yield { settlement, isExact: one === sought }
  }

  #made(): readonly Sound[] {
    const sounds: Sound[] = []
    for (let settlement = 0; settlement < this.#gazetteer.size; settlement += 1)
      if (this.#gazetteer.regionOf(settlement).country === 'UA')
        sounds.push({ key: soundKey(nameKey(this.#gazetteer.ownName(settlement))), settlement })
    return sounds
  }
}
