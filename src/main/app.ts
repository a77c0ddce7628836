import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { AppWindow } from './app-window.ts'
import { BackupWatch } from './backup/backup-watch.ts'
import { clearAbandonedRestores } from './backup/restore.ts'
import { BackgroundVerification } from './session/background-verification.ts'
import { BackgroundSweep } from './evidence/fixity-sweep.ts'
import { DossierPreviews } from './dossier/previews.ts'
import { MapViews } from './map-files/map-views.ts'
import { EvidenceViews } from './evidence/views.ts'
import { report, reportOf } from './host/fault.ts'
import type { Host } from './host/host.ts'
import type { AppContext } from './ipc/context.ts'
import { buildDispatch } from './ipc/dispatcher.ts'
import { FileTokens } from './ipc/file-tokens.ts'
import { buildHandlers } from './ipc/handlers.ts'
import { Jobs } from './jobs/jobs.ts'
import { appOrigins } from './host/sender.ts'
import { ownProfile } from './own-profile.ts'
import { systemWatchClock, type WatchClock } from './jobs/watch-clock.ts'
import { LockWatch } from './session/lock-watch.ts'
import { Session } from './session/session.ts'
import { SpaceWatch } from './session/space-watch.ts'
import { probeWorkspace } from './vault/probe.ts'
import { takesWriting } from './vault/storage/medium.ts'
import { Refusal } from './vault/storage/refusal.ts'
import { appVersion } from './version.ts'

export interface AppOptions {
  /** Workspace to open straight away, instead of the start screen. */
  readonly workspace?: string
  /** Unlocks it too; only the command line has it. */
  readonly passphrase?: string
  readonly onReadside?: (report: ReadsideReport) => void
  /** By which it locks; tests have one that they move on. */
  readonly lockClock?: WatchClock
}

export interface App {
  readonly session: Session
  /** Locks, closes the window and ends the host. Idempotent; does not reject. */
  quit(): Promise<void>
}

/** Puts the parts together and shows the first window. The same in every host. */
export async function startApp(host: Host, options: AppOptions = {}): Promise<Result<App>> {
  const session = new Session()
  const chosen = await choose(session, options)
  if (!chosen.ok) return chosen

  const { window, quit } = assemble(host, session, options)
  try {
    await window.replace()
  } catch (error) {
    await session.lock()
    return notShown(error)
  }
  return ok({ session, quit })
}

async function choose(session: Session, { workspace, passphrase }: AppOptions): Promise<Result<void>> {
  if (workspace === undefined) return ok(undefined)
  const folder = path.resolve(workspace)
  // A window would make its profile there: not in a folder that is no workspace.
  const found = await probeWorkspace(folder)
  if (!found.ok) return found
  session.choose(folder)
  return passphrase === undefined ? ok(undefined) : session.unlock(passphrase)
}

function assemble(host: Host, session: Session, options: AppOptions) {
  const { onReadside = () => undefined, lockClock = systemWatchClock } = options
  const files = new FileTokens()
  const views = new EvidenceViews()
  const maps = new MapViews()
  const previews = new DossierPreviews()
  const jobs = new Jobs((progress) => window.send('job:progress', progress))
  const spaceWatch = new SpaceWatch(() => window.send('session:changed', {}))
  const lock = () => void session.lock().catch(reportOf('lock'))
  const watch = new LockWatch({
    clock: lockClock,
    onWarning: (seconds) => window.send('session:locking', { seconds }),
    onLock: lock,
  })
  const backups = new BackupWatch({
    clock: lockClock,
    jobs,
    run: host.runChild.bind(host),
    onChange: () => window.send('backup:changed', {}),
    onFault: reportOf('scheduled-backup'),
  })
  const sweep = new BackgroundSweep(() => jobs.isBusy, reportOf('fixity-sweep'))
  const verification = new BackgroundVerification(() => jobs.isBusy, reportOf('verification'))
  let quitting: Promise<void> | undefined
  const quit = (): Promise<void> => (quitting ??= end(host, session, jobs, window))
  const renewReadside = onceForEach(
    () => session.folder,
    (folder) => void renew(window, folder).catch((error: unknown) => (reportOf('profile')(error), quit())),
  )
  const working = { host, session, files, jobs, views, maps, previews, watch, backups }
  const handlers = buildHandlers({ ...working, appVersion, quit, onReadside, renewReadside })
  const dispatch = buildDispatch({
    handlers,
    origin: appOrigins[host.kind],
    stage: () => session.stage,
    mode: () => session.vault.mode,
    onFault: report,
  })
  const window = new AppWindow(async () =>
    host.openWindow({
      profile: await profileOf(session),
      dispatch,
      registerPaths: (paths) => (session.stage === 'unlocked' ? files.register(paths) : []),
      serveView: (asked) => servedBy(asked, { views, maps, previews }).serve(session)(asked),
      onClosed: () => void quit(),
    }),
  )

  const watches = { spaceWatch, watch, backups, sweep, verification }
  heed({ ...working, ...watches, window, quit, isQuitting: () => quitting !== undefined })
  host.onLockSignal(lock)
  return { window, quit }
}

type Views = Pick<AppContext, 'views' | 'maps' | 'previews'>
const servedBy = (asked: string, { views, maps, previews }: Views) =>
  asked.startsWith('/preview/') ? previews : asked.startsWith('/map/') ? maps : views

interface Assembled extends Pick<
  AppContext,
  'session' | 'files' | 'jobs' | 'views' | 'maps' | 'previews' | 'watch' | 'backups' | 'quit'
> {
  readonly window: AppWindow
  readonly spaceWatch: SpaceWatch
  readonly sweep: BackgroundSweep
  readonly verification: BackgroundVerification
  readonly isQuitting: () => boolean
}

/** What happens to the session, and what has to follow from it. */
function heed(parts: Assembled): void {
  const {
    session,
    window,
    jobs,
    files,
    views,
    maps,
    previews,
    backups,
    sweep,
    verification,
    quit,
    isQuitting,
  } = parts
  session.beforeLock(async () => {
    await Promise.all([jobs.cancelAll(), sweep.stop(), verification.stop()])
    files.clear()
    views.clear()
    maps.clear()
    previews.clear()
  })
  session.onAdvanced((head) => window.send('journal:advanced', head))
  session.onVerificationChanged(() => window.send('integrity:changed', {}))
  session.onChange((change) => {
    if (change === 'read-only') backups.stop()
    else watchOver(parts)
    if (change !== 'read-only' && session.stage === 'unlocked' && session.vault.mode.kind === 'writable')
      sweep.start(session.vault)
    if (change !== 'read-only' && session.stage === 'unlocked') verification.start(session.vault)
    if (change === 'moved') void follow(session, window, quit)
    else if (change === 'unlocked' && isDamaged(session)) void follow(session, window, quit)
    else if (change === 'unlocked' || change === 'read-only') window.send('session:changed', {})
    else if (!isQuitting()) void forget(window, quit)
  })
  watchOver(parts)
}

/**
 * The read side of a damaged workspace may know more than the journal that can be read, and following that would make it
 * forget: it is left as it is, and the window gets a profile that is thrown away. So it does where none can be written.
 */
const profileOf = async (session: Session): Promise<string | null> => {
  const { folder } = session
  return folder === null || isDamaged(session) || !(await takesWriting(folder)) ? null : ownProfile(folder)
}

const isDamaged = (session: Session): boolean =>
  session.stage === 'unlocked' &&
  session.vault.mode.kind === 'read-only' &&
  session.vault.mode.reason.kind === 'damaged'

/** An unlocked workspace is watched, and nothing else. */
function watchOver({ session, spaceWatch, watch, backups }: Assembled): void {
  backups.stop()
  if (session.stage === 'unlocked') {
    const { vault } = session
    spaceWatch.start(vault)
    watch.start(vault.lockAfterMinutes)
    if (vault.mode.kind === 'writable') backups.start(vault)
    void clearAbandonedRestores(path.dirname(vault.folder)).catch(reportOf('restore'))
  } else {
    spaceWatch.stop()
    watch.stop()
  }
}

/**
 * A browser whose store is broken can neither open nor delete it; without the profile it begins a new one. On Windows a
 * browser that has just ended still holds some of it for a moment.
 */
const renew = (window: AppWindow, folder: string): Promise<void> =>
  window.renew(async () => rm(await ownProfile(folder), { recursive: true, force: true, maxRetries: 5 }))

/** Does it once for each folder: what did not help the first time would go on for ever. */
function onceForEach(current: () => string | null, act: (folder: string) => void): () => void {
  const done = new Set<string>()
  return () => {
    const folder = current()
    if (folder === null || done.has(folder)) return
    done.add(folder)
    act(folder)
  }
}

/** Shows where the session now is. When that cannot be shown: the start screen; when not even that: the end. */
async function follow(session: Session, window: AppWindow, quit: () => Promise<void>): Promise<void> {
  try {
    await window.replace()
  } catch (error) {
    reportOf('window')(error)
    if (session.stage === 'start') await quit()
    else await session.leave().catch(reportOf('lock'))
  }
}

/** A page that cannot be dropped still shows what it showed, so the app ends rather than stay like that. */
async function forget(window: AppWindow, quit: () => Promise<void>): Promise<void> {
  try {
    await window.reload()
  } catch (error) {
    reportOf('window')(error)
    await quit()
  }
}

/**
 * The window goes at once, whatever the vault still has to finish; nothing keeps the rest from being done. Where no vault is
 * open there may be work as well: a restore, which takes with it what it made so far.
 */
async function end(host: Host, session: Session, jobs: Jobs, window: AppWindow): Promise<void> {
  await Promise.all([
    jobs.cancelAll(),
    session.lock().catch(reportOf('lock')),
    window.close().catch(reportOf('window')),
  ])
  await host.quit()
}

function notShown(error: unknown): Result<never> {
  if (error instanceof Refusal) return { ok: false, failure: error.failure }
  reportOf('window')(error)
  return fail('internal', 'Holdfast could not open its window.', {
    next: 'Close other windows of this workspace, wait a moment, and start it again.',
  })
}
