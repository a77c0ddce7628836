import type { ExportFormat } from '#shared/domain/hand-over/export-format.ts'
import type { AgeLock } from '#main/age/encrypted.ts'
import type { ChildRunner } from './pdf/render.ts'

/** Which incidents: those of a case, all there are, or just these. */
export type Selection =
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'incidents'; readonly ids: readonly string[] }

export interface ExportOrder {
  readonly selection: Selection
  /** A built-in profile by its name, or a stored one by its record id. */
  readonly profileId: string
  /** One of the case's recipients by the id it has there, or one of the workspace; null when nobody is named. */
  readonly recipientId: string | null
  readonly format: ExportFormat
  /** Null leaves the file open to whoever has it. */
  readonly lock: AgeLock | null
  /** The person was told that this version was recalled, and hands it out all the same. */
  readonly evenIfRecalled: boolean
  readonly note: string
  readonly target: string
  readonly run: ChildRunner
}

/** The case that versions and hand-overs are of; null for incidents that no case holds together. */
export const caseIdOf = (selection: Selection): string | null =>
  selection.kind === 'case' ? selection.caseId : null
