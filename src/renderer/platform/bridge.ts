import type { Bridge } from '#shared/ipc/bridge.ts'

declare global {
  interface Window {
    readonly holdfast: Bridge
  }
}

/** The only place that touches what the preload gives the window. */
export const bridge: Bridge = window.holdfast
