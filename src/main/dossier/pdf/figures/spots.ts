import type { Dossier } from '#shared/dossier/schema.ts'

/** One position as it is published, and the exhibits that it was reported for. */
export interface Spot {
  readonly latitude: number
  readonly longitude: number
  /** Radius; null where it is unknown. */
  readonly uncertaintyMeters: number | null
  readonly exhibits: readonly number[]
}

/** The positions of a dossier, each once, and how many incidents have none. The order is that of the incidents. */
export function spotsOf(incidents: Dossier['incidents']): {
  readonly spots: readonly Spot[]
  readonly placed: number
} {
  const spots = new Map<string, Spot>()
  let placed = 0
  for (const { exhibit, reported } of incidents) {
    const known = reported.places.filter(({ position }) => position !== null)
    if (known.length > 0) placed += 1
    for (const { position, uncertaintyMeters } of known) {
      if (position === null) continue
      const key = `${position.latitude} ${position.longitude} ${uncertaintyMeters}`
      const { exhibits } = spots.get(key) ?? { exhibits: [] }
      spots.set(key, { ...position, uncertaintyMeters, exhibits: [...new Set([...exhibits, exhibit])] })
    }
  }
  return { spots: [...spots.values()], placed }
}
