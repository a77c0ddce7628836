import { findCandidates, type FindingProgress } from '#shared/domain/duplicate/candidates.ts'
import { takesPart } from '#shared/domain/duplicate/known-pairs.ts'
import type { Change } from './change.ts'
import { tracesAt } from './incident-trace.ts'
import { openPairs, type FoundDuplicates, type OpenPair } from './open-pairs.ts'
import { pause } from './pause.ts'
import type { Projection } from './projection.ts'

/** Milliseconds of work between two looks at what else there is to do. */
const SLICE = 10
/** Milliseconds between two words on how far it is. */
const BETWEEN_WORDS = 250

/** What the finding reads. */
const looksAt = ['incident', 'source', 'log-import'] as const

/** Whether a change can alter what is to be looked at, or begins the finding. */
export const movesDuplicates = ({ kinds, caughtUp }: Change): boolean =>
  caughtUp || kinds.has('duplicate-review') || looksAt.some((kind) => kinds.has(kind))

interface FinderParts {
  readonly projection: Projection
  /** Whether all of the journal is here: before, everything would be found anew after each page of it. */
  readonly isCurrent: () => boolean
  /** Called when there is more to say. */
  readonly onMoved: () => Promise<void>
  /** Takes care of what goes wrong in work that nobody waits for. */
  readonly guarded: (work: () => Promise<void>) => Promise<void>
}

/**
 * Finds likely duplicates among all incidents, in slices, so that other questions are answered in between. Begins only when
 * somebody looks; what was found stays until incidents change, and is shown until it was found anew.
 */
export class DuplicateFinder {
  readonly #parts: FinderParts
  #found: FoundDuplicates | null = null
  #open: readonly OpenPair[] | null = null
  #progress: FindingProgress | null = null
  #isStale = true
  /** Grows when what is under way is of no use any more. */
  #turn = 0

  constructor(parts: FinderParts) {
    this.#parts = parts
  }

  /** What was found last; null before the first time. */
  get found(): FoundDuplicates | null {
    return this.#found
  }

  /** Of that, what is still to be looked at. */
  get open(): readonly OpenPair[] {
    if (this.#found === null) return []
    return (this.#open ??= openPairs(this.#parts.projection, this.#found))
  }

  /** How far the finding is that is under way, if one is. */
  get progress(): FindingProgress | null {
    return this.#progress
  }

  /** Begins to find anew, where that is due. */
  look(): void {
    if (!this.#isStale || this.#progress !== null || !this.#parts.isCurrent()) return
    this.#progress = { done: 0, total: 1 }
    void this.#parts.guarded(() => this.#find(++this.#turn))
  }

  changed(change: Change): void {
    this.#open = null
    if (!looksAt.some((kind) => change.kinds.has(kind))) return
    this.#isStale = true
    this.#progress = null
    this.#turn += 1
  }

  async #find(turn: number): Promise<void> {
    const { projection, onMoved } = this.#parts
    const { incidents } = projection
    const rows = incidents.rows().filter(incidents.columns.status.each(takesPart))
    const traces = { [Symbol.iterator]: () => tracesAt(projection, rows) }
    const finding = findCandidates({ traces, count: rows.length })
    let told = performance.now()
    for (;;) {
      await pause() // before the first slice too: who looks is answered at once
      if (turn !== this.#turn) return
      const step = oneSlice(finding)
      if (step.done === true) {
        this.#found = {
          ...step.value,
          ids: Array.from(rows, (row) => incidents.idAt(row)),
          commonLinks: sourcesOf(projection, step.value.common.links),
        }
        this.#open = null
        this.#isStale = false
        this.#progress = null
        return onMoved()
      }
      this.#progress = step.value
      if (performance.now() - told > BETWEEN_WORDS) {
        told = performance.now()
        await onMoved()
      }
    }
  }
}

function oneSlice(finding: ReturnType<typeof findCandidates>): ReturnType<typeof finding.next> {
  const end = performance.now() + SLICE
  for (;;) {
    const step = finding.next()
    if (step.done === true || performance.now() > end) return step
  }
}

/** A source for each of these links, which are named as `SourceTable.linkCode` does. */
function sourcesOf(
  { sources }: Projection,
  links: ReadonlyMap<string, number>,
): FoundDuplicates['commonLinks'] {
  const left = new Map(links)
  const found: FoundDuplicates['commonLinks'][number][] = []
  for (let row = 0; left.size > 0 && row < sources.count; row += 1) {
    const code = sources.linkCode(row)
    const incidents = left.get(code)
    if (incidents !== undefined) found.push({ sourceId: sources.idAt(row), incidents })
    left.delete(code)
  }
  return found
}
