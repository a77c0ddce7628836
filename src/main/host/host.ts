import type { MainEvent, MainEvents } from '#shared/ipc/events.ts'

/** Who is calling over IPC, as the host itself knows it. */
export interface Sender {
  readonly isMainFrame: boolean
  readonly isOurWindow: boolean
  readonly url: string
}

/** The single entry of every IPC call; answers an envelope, never throws. */
export type Dispatch = (channel: string, payload: unknown, sender: Sender) => Promise<unknown>

/** Turns paths into tokens for the window. Kept by main, cleared at lock. */
export type RegisterPaths = (paths: readonly string[]) => readonly { token: string; name: string }[]

/** Answers GET requests for a piece of evidence or a dossier on view; undefined means 404. */
export type ServeView = (path: string) => Promise<Uint8Array | undefined>

export interface WindowSetup {
  /** Folder of the browser profile inside the workspace; null keeps nothing (start screen). */
  readonly profile: string | null
  readonly dispatch: Dispatch
  readonly registerPaths: RegisterPaths
  readonly serveView: ServeView
  /** The person closed the window. */
  readonly onClosed: () => void
}

export interface HostWindow {
  send<E extends MainEvent>(event: E, payload: MainEvents[E]): void
  /** Drops the renderer and everything in its memory, then loads the app again. */
  reload(): Promise<void>
  close(): Promise<void>
  focus(): void
}

/** What differs between Electron and the Chromium stand-in. Nothing else does. */
export interface Host {
  readonly kind: 'electron' | 'chromium'
  readonly version: string
  readonly canPickFolder: boolean
  readonly paths: { readonly workspaces: string; readonly saves: string }
  openWindow(setup: WindowSetup): Promise<HostWindow>
  /** Absolute paths, empty when the person changed their mind. With `folder`, every file below it. */
  pickFiles(options: { folder: boolean }): Promise<readonly string[]>
  pickFolder(): Promise<string | null>
  /** Where to save, or null. The path does not exist yet or the person agreed to replace it. */
  saveFile(suggestedName: string): Promise<string | null>
  /** Shows the file in the system's file manager, where there is one. */
  reveal(path: string): void
  /** Screen lock and suspend, where the host can know them; returns the undo. */
  onLockSignal(listener: () => void): () => void
  /**
   * Runs a module of the build in a child process: one request, one answer, killed on abort. What it tells of its
   * progress meanwhile goes to `onTold`.
   */
  runChild(
    module: ChildModule,
    request: unknown,
    signal?: AbortSignal,
    onTold?: (told: unknown) => void,
  ): Promise<unknown>
  quit(): Promise<void>
}

/** Entry files of the build that run as children. */
export type ChildModule =
  | 'typst-child'
  | 'evidence-inspector'
  | 'backup-child'
  | 'picture-child'
  | 'import-child'
  | 'scan-child'
  | 'verify-child'
  | 'map-file-child'
