import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { buildBridge } from '#shared/ipc/bridge.ts'
import { droppedChannel, eventChannel, invokeChannel } from '#shared/ipc/preload-channels.ts'

// Put in by the build from the contract, so that no schema library is loaded here.
declare const HOLDFAST_CHANNELS: readonly string[]
declare const HOLDFAST_EVENTS: readonly string[]

const listeners = new Map<string, Set<(payload: unknown) => void>>()
ipcRenderer.on(eventChannel, (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

contextBridge.exposeInMainWorld(
  'holdfast',
  buildBridge(HOLDFAST_CHANNELS, HOLDFAST_EVENTS, {
    invoke: (channel, request) => ipcRenderer.invoke(invokeChannel, channel, request),
    subscribe(event, listener) {
      const those = listeners.get(event) ?? new Set()
      listeners.set(event, those.add(listener))
      return () => those.delete(listener)
    },
    dropped(files) {
      // The bridge's caller hands over the files of a drop event; anything else throws in Electron.
      const paths = files.map((file) => webUtils.getPathForFile(file as File))
      return ipcRenderer.invoke(
        droppedChannel,
        paths.filter((path) => path !== ''),
      )
    },
  }),
)
