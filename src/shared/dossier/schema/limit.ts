import { z } from 'zod'

/** What the readiness check looks for, in the order in which a dossier prints it. */
export const limitCodes = [
  'missing-record',
  'fixity-failed',
  'marking-raised',
  'position-coarsened',
  'status-out',
  'unreviewed',
  'no-source',
  'source-contradicts',
  'single-origin',
  'not-judged',
  'denial-search-not-done',
  'no-evidence',
  'hash-not-rechecked',
  'no-category',
  'pattern-only',
  'no-rationale',
  'catalogue-differs',
  'no-date',
  'no-place',
  'place-without-position',
  'uncertainty-unknown',
  'no-figure',
  'figure-without-source',
  'no-summary',
  'no-assessment',
] as const

export const limitCode = z.enum(limitCodes)
export type LimitCode = z.infer<typeof limitCode>
