import type { ReadingChoice } from '#shared/mapping/table.ts'
import type { NamedProfile } from '#shared/mapping/detect-profile.ts'
import type { Asking } from '#main/import/ask-child.ts'
import type { OwnProfile } from '#main/import/log/own-profiles.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { ToldFile } from './told-file.ts'

/** What all files of one command have in common. */
export interface Work {
  readonly vault: Vault
  readonly asking: Asking
  readonly isDryRun: boolean
  readonly choice: ReadingChoice
  /** Null where each file decides. */
  readonly profile: NamedProfile | null
  /** What the log is called, whatever the profile says; null where that says it. */
  readonly log: string | null
  /** Somebody says that the files are of the log for which they are taken. */
  readonly isSameLog: boolean
  readonly own: readonly OwnProfile[]
  readonly fingerprint: string | undefined
}

/** A file of the command: as it was given, and where it is. */
export interface GivenFile {
  readonly file: string
  readonly path: string
  /** What became of those before it. */
  readonly before: readonly ToldFile[]
}
