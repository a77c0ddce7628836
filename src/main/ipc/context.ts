import type { BackupWatch } from '#main/backup/backup-watch.ts'
import type { MapViews } from '#main/map-files/map-views.ts'
import type { Host } from '#main/host/host.ts'
import type { LockWatch } from '#main/session/lock-watch.ts'
import type { Session } from '#main/session/session.ts'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import type { FileTokens } from './file-tokens.ts'
import type { Jobs } from '#main/jobs/jobs.ts'
import type { DossierPreviews } from '#main/dossier/previews.ts'
import type { EvidenceViews } from '#main/evidence/views.ts'

/** What the handlers of the channels work with. */
export interface AppContext {
  readonly host: Host
  readonly session: Session
  readonly files: FileTokens
  readonly jobs: Jobs
  readonly views: EvidenceViews
  readonly maps: MapViews
  readonly previews: DossierPreviews
  readonly watch: LockWatch
  readonly backups: BackupWatch
  readonly appVersion: string
  readonly quit: () => Promise<void>
  /** Takes the window's profile away and opens the window anew, once a session. */
  readonly renewReadside: () => void
  readonly onReadside: (report: ReadsideReport) => void
}
