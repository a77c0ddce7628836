import type { ChildModule } from './host.ts'

/** What a child process may take before it is ended. */
export interface ChildLimits {
  /** Of the heap of V8, in MiB. Bytes of files lie outside of it, and whoever reads them has a cap on them. */
  readonly heapMegabytes: number
  /** Ended after so long without a sign of life; null: as long as it takes. */
  readonly silenceMs: number | null
}

/** Of a table with as many cells as are read, a quarter of it was needed. */
const heapMegabytes = 2_048
/** What takes longest without a pause is a table of 128 MiB: seconds, where there is little else to do. */
const silenceMs = 120_000

export const limitsOf = (module: ChildModule): ChildLimits => ({
  heapMegabytes,
  // A volume of a dossier is set in one go, by code that never pauses; what it is of is our own.
  silenceMs: module === 'typst-child' ? null : silenceMs,
})

/** V8 takes it by this name from Node as from Chromium. */
export const heapFlag = ({ heapMegabytes: most }: ChildLimits): string => `--max-old-space-size=${most}`

/** Why a child process stopped without an answer, as far as its host can tell. */
export type WhyStopped = 'memory' | 'silence' | 'other'

export class ChildStopped extends Error {
  override readonly name = 'ChildStopped'
  readonly why: WhyStopped

  constructor(why: WhyStopped, how: string) {
    super(`The child process stopped without an answer (${how})`)
    this.why = why
  }
}
