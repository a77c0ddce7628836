import type { AppContext } from './context.ts'
import type { Handlers } from './dispatcher.ts'
import { analystHandlers } from './handlers/analyst.ts'
import { backupHandlers } from './handlers/backup.ts'
import { dossierHandlers } from './handlers/dossier.ts'
import { bulkHandlers } from './handlers/bulk.ts'
import { draftHandlers } from './handlers/draft.ts'
import { engineHandlers } from './handlers/engine.ts'
import { evidenceHandlers } from './handlers/evidence.ts'
import { importHandlers } from './handlers/import.ts'
import { integrityHandlers } from './handlers/integrity.ts'
import { jobHandlers } from './handlers/job.ts'
import { journalHandlers } from './handlers/journal.ts'
import { keyHandlers } from './handlers/key.ts'
import { logHandlers } from './handlers/log.ts'
import { mapHandlers } from './handlers/maps.ts'
import { mediaHandlers } from './handlers/media.ts'
import { personHandlers } from './handlers/person.ts'
import { recoveryPageHandlers } from './handlers/recovery-page.ts'
import { reviewHandlers } from './handlers/review.ts'
import { sessionHandlers } from './handlers/session.ts'
import { statementHandlers } from './handlers/statement.ts'
import { stampHandlers } from './handlers/stamp.ts'
import { tableHandlers } from './handlers/table.ts'
import { verifyHandlers } from './handlers/verify.ts'
import { workspaceHandlers } from './handlers/workspace.ts'

/** A handler for every channel of the contract; a missing one does not compile. */
export const buildHandlers = (app: AppContext): Handlers => ({
  ...sessionHandlers(app),
  ...workspaceHandlers(app),
  ...backupHandlers(app),
  ...analystHandlers(app),
  ...keyHandlers(app),
  ...recoveryPageHandlers(app),
  ...reviewHandlers(app),
  ...journalHandlers(app),
  ...bulkHandlers(app),
  ...engineHandlers(app),
  ...draftHandlers(app),
  ...personHandlers(app),
  ...evidenceHandlers(app),
  ...dossierHandlers(app),
  ...importHandlers(app),
  ...logHandlers(app),
  ...mapHandlers(app),
  ...mediaHandlers(app),
  ...integrityHandlers(app),
  ...stampHandlers(app),
  ...statementHandlers(app),
  ...tableHandlers(app),
  ...verifyHandlers(app),
  ...jobHandlers(app),
})
