import type * as Electron from 'electron'

type Method = (...args: never[]) => unknown
type Arguments<T, M extends keyof T> = T[M] extends Method ? Parameters<T[M]> : never

/**
 * A stand-in for one object of Electron that does nothing but write down what is called on it. What tests
 * read back is typed by Electron's own declarations, so that they cannot assert what Electron does not have.
 */
export class Recorded<T extends object> {
  readonly fake: T
  readonly #name: string
  readonly #log: string[]
  readonly #calls = new Map<PropertyKey, unknown[][]>()

  constructor(name: string, log: string[], answers: Partial<T> = {}) {
    this.#name = name
    this.#log = log
    const get = (_target: object, key: PropertyKey) => {
      if (Object.hasOwn(answers, key) && typeof answers[key as keyof T] !== 'function')
        return answers[key as keyof T]
      return (...args: unknown[]) => this.#record(key, args, answers)
    }
    // A proxy stands for whichever members the code under test uses; the compiler checks those against T.
    this.fake = new Proxy({}, { get }) as T
  }

  calls<M extends keyof T>(method: M): Arguments<T, M>[] {
    return (this.#calls.get(method) ?? []) as Arguments<T, M>[] // recorded from calls the compiler checked
  }

  only<M extends keyof T>(method: M): Arguments<T, M> {
    const [call, ...more] = this.calls(method)
    if (!call || more.length > 0)
      throw new Error(`${this.#name}.${String(method)} was called ${more.length + (call ? 1 : 0)} times`)
    return call
  }

  /** Calls the listeners registered with `on` or `once`. */
  fire(name: string, ...args: unknown[]): void {
    const registered = [...(this.#calls.get('on') ?? []), ...(this.#calls.get('once') ?? [])]
    for (const [heard, listener] of registered)
      if (heard === name) (listener as (...all: unknown[]) => void)(...args) // recorded with its event
  }

  /** The same for events that can be prevented; tells whether it was. */
  isPrevented(name: string, details: object = {}, ...args: unknown[]): boolean {
    let prevented = false
    this.fire(name, { ...details, preventDefault: () => (prevented = true) }, ...args)
    return prevented
  }

  #record(key: PropertyKey, args: unknown[], answers: Partial<T>): unknown {
    this.#log.push(`${this.#name}.${String(key)}`)
    this.#calls.set(key, [...(this.#calls.get(key) ?? []), args])
    const answer: unknown = answers[key as keyof T] // keys of the proxy are those of T
    return typeof answer === 'function' ? (answer as (...all: unknown[]) => unknown)(...args) : undefined
  }
}

export interface FakeWindow {
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly window: Recorded<Electron.BrowserWindow>
  readonly contents: Recorded<Electron.WebContents>
  readonly mainFrame: { readonly url: string }
}

/** All of Electron that the host uses, recording; `module` is what `import … from 'electron'` is given. */
export function fakeElectron(
  options: {
    readonly packaged?: boolean
    readonly firstInstance?: boolean
    readonly loadURL?: () => Promise<void>
  } = {},
) {
  const log: string[] = []
  const windows: FakeWindow[] = []
  const openAnswers: Electron.OpenDialogReturnValue[] = []
  const commandLine = new Recorded<Electron.CommandLine>('commandLine', log)
  const app = new Recorded<Electron.App>('app', log, {
    isPackaged: options.packaged ?? false,
    commandLine: commandLine.fake,
    requestSingleInstanceLock: () => options.firstInstance ?? true,
    whenReady: async () => undefined,
    getPath: (name) => `/home/analyst/${name}`,
  })
  const webRequest = new Recorded<Electron.WebRequest>('webRequest', log)
  const sessionProtocol = new Recorded<Electron.Protocol>('session.protocol', log)
  const session = new Recorded<Electron.Session>('session', log, {
    webRequest: webRequest.fake,
    protocol: sessionProtocol.fake,
    setProxy: async () => undefined,
  })
  const sessions = new Recorded<typeof Electron.session>('sessions', log, {
    fromPath: () => session.fake,
    fromPartition: () => session.fake,
  })
  const protocol = new Recorded<typeof Electron.protocol>('protocol', log)
  const dialog = new Recorded<typeof Electron.dialog>('dialog', log, {
    showOpenDialog: async () => openAnswers.shift() ?? { canceled: true, filePaths: [] },
    showSaveDialog: async () => ({ canceled: false, filePath: '/saved' }),
  })
  const ipcMain = new Recorded<Electron.IpcMain>('ipcMain', log)
  const idleState = { now: 'active' as ReturnType<Electron.PowerMonitor['getSystemIdleState']> }
  const powerMonitor = new Recorded<Electron.PowerMonitor>('powerMonitor', log, {
    getSystemIdleState: () => idleState.now,
  })
  const shell = new Recorded<Electron.Shell>('shell', log)
  const menu = new Recorded<typeof Electron.Menu>('Menu', log)
  const child = new Recorded<Electron.UtilityProcess>('child', log)
  const utilityProcess = new Recorded<typeof Electron.utilityProcess>('utilityProcess', log, {
    fork: () => child.fake,
  })

  function openWindow(given: Electron.BrowserWindowConstructorOptions): Electron.BrowserWindow {
    log.push('new BrowserWindow')
    const mainFrame = { url: 'app://holdfast/' }
    let isDestroyed = false
    // A frame has a hundred members; the host reads its address and compares its identity.
    const contents = new Recorded<Electron.WebContents>('webContents', log, {
      mainFrame: mainFrame as Electron.WebFrameMain,
    })
    const window = new Recorded<Electron.BrowserWindow>('window', log, {
      webContents: contents.fake,
      isDestroyed: () => isDestroyed,
      destroy: () => void (isDestroyed = true),
      isMinimized: () => false,
      loadURL: options.loadURL ?? (async () => undefined),
      getNormalBounds: () => ({ x: 5, y: 6, width: 700, height: 500 }),
    })
    windows.push({ options: given, window, contents, mainFrame })
    app.fire('web-contents-created', {}, contents.fake)
    return window.fake
  }
  // An object returned from a constructor takes the place of the new one; an arrow could not be constructed.
  function BrowserWindow(given: Electron.BrowserWindowConstructorOptions): Electron.BrowserWindow {
    return openWindow(given)
  }
  const module = {
    app: app.fake,
    BrowserWindow,
    dialog: dialog.fake,
    ipcMain: ipcMain.fake,
    Menu: menu.fake,
    powerMonitor: powerMonitor.fake,
    protocol: protocol.fake,
    session: sessions.fake,
    shell: shell.fake,
    utilityProcess: utilityProcess.fake,
  }
  return {
    module,
    log,
    windows,
    /** What the person does in the next open dialogs; then they dismiss them. */
    openAnswers,
    app,
    commandLine,
    session,
    sessions,
    sessionProtocol,
    webRequest,
    protocol,
    dialog,
    ipcMain,
    powerMonitor,
    idleState,
    shell,
    menu,
    utilityProcess,
    child,
  }
}
