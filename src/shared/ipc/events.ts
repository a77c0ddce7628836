import type { JournalHead } from './records.ts'

/** What main tells the window without being asked. Payloads hold no record text. */
export interface MainEvents {
  /** The journal grew: the engine pulls from its watermark. */
  'journal:advanced': JournalHead
  /** The session was locked, unlocked, opened or closed: ask again for its state. */
  'session:changed': Record<string, never>
  /** It will lock in so many seconds unless somebody is there; null when somebody is. */
  'session:locking': { readonly seconds: number | null }
  /** A backup of the schedule was begun or is over, or another thing keeps it from being made: ask again for its state. */
  'backup:changed': Record<string, never>
  /** A verification of the whole journal began or ended: ask again how it stands. */
  'integrity:changed': Record<string, never>
  'job:progress': JobProgress
}

export interface JobProgress {
  readonly jobId: string
  readonly stage:
    | 'intake'
    | 'save-original'
    | 'export'
    | 'fixity'
    | 'relink'
    | 'backup-writing'
    | 'backup-reading-back'
    | 'restore-unpacking'
    | 'restore-checking'
    | 'verify'
    | 'compare'
    | 'activity'
    | 'import'
    | 'bulk-looking'
    | 'bulk-writing'
    | 'map-file'
  /** Done so far and in all, in `unit`; `total` is null when it is not known. */
  readonly done: number
  readonly total: number | null
  readonly unit: 'bytes' | 'files' | 'steps' | 'entries' | 'volumes' | 'incidents'
}

export type MainEvent = keyof MainEvents
export const mainEvents = [
  'journal:advanced',
  'session:changed',
  'session:locking',
  'backup:changed',
  'integrity:changed',
  'job:progress',
] as const satisfies readonly MainEvent[]
