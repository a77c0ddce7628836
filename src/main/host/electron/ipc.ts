import path from 'node:path'
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { fail } from '#shared/lib/result.ts'
import { appOrigins, isTrustedSender } from '../sender.ts'
import { filesBelow } from '../files-below.ts'
import type { Sender } from '../host.ts'
import { droppedChannel, invokeChannel } from '#shared/ipc/preload-channels.ts'
import type { OpenWindows } from './open-windows.ts'

/** Takes the calls of all windows. Who is calling is told as Electron knows it, never as the page says. */
export function setupIpc(windows: OpenWindows): void {
  ipcMain.handle(invokeChannel, (event, channel: unknown, payload: unknown) => {
    const caller = windows.of(event.sender)
    if (!caller || typeof channel !== 'string') return fail('refused', 'This call did not come from the app.')
    return caller.setup.dispatch(channel, payload, senderOf(event))
  })
  ipcMain.handle(droppedChannel, async (event, paths: unknown) => {
    const caller = windows.of(event.sender)
    if (!caller || !isTrustedSender(senderOf(event), appOrigins.electron) || !arePaths(paths)) return []
    return caller.setup.registerPaths(await filesBelow(paths))
  })
}

const senderOf = (event: IpcMainInvokeEvent): Sender => ({
  // The frame is null once it has navigated away or is gone.
  isMainFrame: event.senderFrame !== null && event.senderFrame === event.sender.mainFrame,
  isOurWindow: true,
  url: event.senderFrame?.url ?? '',
})

const arePaths = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= 10_000 &&
  value.every((item) => typeof item === 'string' && path.isAbsolute(item))
