import type { Change } from './change.ts'
import { Kept } from './kept.ts'
import type { Projection } from './projection.ts'

/** The other way round: which incidents name a source anywhere, by the row of the source. */
export class Citing {
  readonly #ends: Uint32Array
  readonly #incidents: Uint32Array

  constructor(projection: Projection) {
    const sizes = new Uint32Array(projection.sources.count)
    eachCitation(projection, (source) => void (sizes[source] = (sizes[source] ?? 0) + 1))
    let end = 0
    const ends = sizes.map((size) => {
      const start = end
      end += size
      return start
    })
    const incidents = new Uint32Array(end)
    eachCitation(projection, (source, incident) => {
      const at = ends[source] ?? 0
      incidents[at] = incident
      ends[source] = at + 1
    })
    this.#ends = ends
    this.#incidents = incidents
  }

  isCited(source: number): boolean {
    return (source === 0 ? 0 : (this.#ends[source - 1] ?? 0)) < (this.#ends[source] ?? 0)
  }

  /** Raises to this score those of the incidents that name the source. */
  raise(source: number, score: number, scores: Uint8Array): void {
    const incidents = this.#incidents
    const end = this.#ends[source] ?? 0
    for (let at = source === 0 ? 0 : (this.#ends[source - 1] ?? 0); at < end; at += 1) {
      const incident = incidents[at] ?? 0
      if (score > (scores[incident] ?? 0)) scores[incident] = score
    }
  }
}

function eachCitation(projection: Projection, tell: (source: number, incident: number) => void): void {
  const { count, columns } = projection.incidents
  for (let incident = 0; incident < count; incident += 1)
    columns.sourceIds.each(incident, (id) => {
      const source = projection.rowOf('source', id)
      if (source !== undefined) tell(source, incident)
    })
}

const kept = new Kept<Citing>(1)

export const citingOf = (projection: Projection): Citing =>
  kept.of(projection, '', () => new Citing(projection))

/** Whether something is said otherwise now of what incidents name as their source. */
export const movesCited = (projection: Projection, { kinds, ids }: Change): boolean => {
  if (!kinds.has('source')) return false
  const citing = citingOf(projection)
  return [...ids].some((id) => {
    const source = projection.rowOf('source', projection.idNumber(id))
    return source !== undefined && citing.isCited(source)
  })
}
