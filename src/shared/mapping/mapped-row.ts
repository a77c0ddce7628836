import type { z } from 'zod'
import type { problemCode } from '../domain/log-import/schema.ts'
import type { IncidentBody } from '../domain/incident/schema.ts'

export type ProblemCode = z.infer<typeof problemCode>

/** What is wrong with a cell. `value` is the cell, shortened. The words are made of the code, in the reader's language. */
export interface Problem {
  readonly column: string
  readonly code: ProblemCode
  readonly value: string
  /** The row stays out because of it; otherwise it is only told. */
  readonly rejects: boolean
}

type Of<K extends keyof IncidentBody> = IncidentBody[K]
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/**
 * What a row says, in the words of the domain and valid by its schemas; without ids, and without what only the vault
 * knows: which source the log is, who imports, and when.
 */
export interface MadeIncident {
  readonly title: string
  readonly language: string
  readonly summary: string
  readonly dates: Of<'dates'>
  readonly places: Of<'places'>
  readonly attack: Of<'attack'>
  readonly targets: readonly Without<Of<'targets'>[number], 'id'>[]
  readonly casualties: readonly Without<Of<'casualties'>[number], 'id' | 'sourceIds' | 'overlapsWith'>[]
  readonly categories: readonly Without<Of<'categories'>[number], 'assertedBy' | 'assertedAt'>[]
  readonly allegedPerpetrators: readonly Without<Of<'allegedPerpetrators'>[number], 'id' | 'sourceIds'>[]
  readonly tlp: Of<'tlp'>
  /** Sources that the row names, each once: by link (http or https), or by a title alone. */
  readonly sources: readonly { readonly url: string; readonly title: string }[]
}

/** One row of a log, read by a profile. */
export interface MappedRow {
  readonly row: number
  /** Its id in the log, white space made single and trimmed; empty where the log gives none. */
  readonly key: string
  /** Every column that is not blank, as received. Lists are written as JSON. */
  readonly cells: readonly (readonly [column: string, text: string])[]
  /** Null where a problem keeps the row out. */
  readonly made: MadeIncident | null
  /** The first that rejects comes first. */
  readonly problems: readonly Problem[]
  /** Names of files that belong to it. */
  readonly media: readonly string[]
}
