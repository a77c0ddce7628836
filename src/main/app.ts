import path from 'node:path'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import { EvidenceViews } from './evidence/views.ts'
import type { Host, HostWindow } from './host/host.ts'
import { buildDispatch } from './ipc/dispatcher.ts'
import { FileTokens } from './ipc/file-tokens.ts'
import { buildHandlers } from './ipc/handlers.ts'
import { Jobs } from './ipc/jobs.ts'
import { appOrigins } from './ipc/sender.ts'
import { Session } from './session/session.ts'
import { appVersion } from './version.ts'

export interface AppOptions {
  /** Workspace to open straight away, instead of the start screen. */
  readonly workspace?: string
  /** Unlocks it too; only the command line has it. */
  readonly passphrase?: string
  readonly onReadside?: (report: ReadsideReport) => void
}

export interface App {
  readonly session: Session
  /** Locks, closes the window and ends the host. Idempotent. */
  quit(): Promise<void>
}

/** Puts the parts together and shows the first window. The same in every host. */
export async function startApp(host: Host, options: AppOptions = {}): Promise<Result<App>> {
  const session = new Session()
  const files = new FileTokens()
  const views = new EvidenceViews()
  let shown: HostWindow | undefined
  let quitting: Promise<void> | undefined

  const jobs = new Jobs((progress) => shown?.send('job:progress', progress))
  session.beforeLock(async () => {
    await jobs.cancelAll()
    files.clear()
    views.clear()
  })

  const quit = (): Promise<void> => {
    quitting ??= (async () => {
      await session.lock()
      await shown?.close()
      await host.quit()
    })()
    return quitting
  }

  const onReadside = options.onReadside ?? (() => undefined)
  const handlers = buildHandlers({ host, session, files, jobs, views, appVersion, quit, onReadside })
  const dispatch = buildDispatch({
    handlers,
    origin: appOrigins[host.kind],
    stage: () => session.stage,
    onFault: (fault) => process.stderr.write(`holdfast: fault ${JSON.stringify(fault)}\n`),
  })

  /** Opens the window for where the session now is, then closes the one before: there is no gap between. */
  const show = async (): Promise<void> => {
    const folder = session.folder
    const window = await host.openWindow({
      profile: folder === null ? null : path.join(folder, 'profile'),
      dispatch,
      registerPaths: (paths) => files.register(paths),
      serveView: views.serve(session),
      onClosed: () => void quit(),
    })
    const before = shown
    shown = window
    await before?.close()
  }

  if (options.workspace !== undefined) session.choose(path.resolve(options.workspace))
  if (options.passphrase !== undefined) {
    const unlocked = await session.unlock(options.passphrase)
    if (!unlocked.ok) return unlocked
  }
  await show()

  session.onAdvanced((head) => shown?.send('journal:advanced', head))
  session.onChange((change) => {
    if (change === 'moved') void show()
    else if (change === 'locked' && !quitting) void shown?.reload()
    else shown?.send('session:changed', {})
  })
  host.onLockSignal(() => void session.lock())
  return ok({ session, quit })
}
