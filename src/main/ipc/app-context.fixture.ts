import { BackupWatch } from '#main/backup/backup-watch.ts'
import { DossierPreviews } from '#main/dossier/previews.ts'
import { MapViews } from '#main/map-files/map-views.ts'
import { EvidenceViews } from '#main/evidence/views.ts'
import type { Host } from '#main/host/host.ts'
import { FakeWatchClock, stoodStill } from '#main/session/fake-watch-clock.fixture.ts'
import { Session } from '#main/session/session.ts'
import type { AppContext } from './context.ts'
import { FileTokens } from './file-tokens.ts'
import { Jobs } from '#main/jobs/jobs.ts'

/** What handlers work with where there is no window. The host has folders and nothing else. */
export const appContext = (home: string, given: Partial<AppContext> = {}): AppContext => ({
  host: { paths: { workspaces: home, saves: home } } as Host, // who asks it for more fails
  session: new Session(),
  files: new FileTokens(),
  jobs: new Jobs(() => undefined),
  views: new EvidenceViews(),
  maps: new MapViews(),
  previews: new DossierPreviews(),
  watch: stoodStill(),
  backups: new BackupWatch({
    clock: new FakeWatchClock(),
    jobs: new Jobs(() => undefined),
    run: async () => undefined,
    onChange: () => undefined,
    onFault: (error) => {
      throw error
    },
  }),
  appVersion: '0',
  quit: async () => undefined,
  renewReadside: () => undefined,
  onReadside: () => undefined,
  ...given,
})
