import { powerMonitor } from 'electron'

/** Calls back when the screen is locked or the machine goes to sleep; returns the undo. */
export function onLockSignal(listener: () => void): () => void {
  powerMonitor.on('lock-screen', listener)
  powerMonitor.on('suspend', listener)
  return () => {
    powerMonitor.off('lock-screen', listener)
    powerMonitor.off('suspend', listener)
  }
}
