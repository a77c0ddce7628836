import { powerMonitor } from 'electron'

const lookEveryMs = 5_000

/** Calls back when the screen is locked or the machine goes to sleep; returns the undo. */
export function onLockSignal(listener: () => void, platform: NodeJS.Platform = process.platform): () => void {
  const stopHearing = platform === 'linux' ? lookedAt(listener) : heard(listener)
  powerMonitor.on('suspend', listener)
  return () => {
    powerMonitor.off('suspend', listener)
    stopHearing()
  }
}

function heard(listener: () => void): () => void {
  powerMonitor.on('lock-screen', listener)
  return () => powerMonitor.off('lock-screen', listener)
}

/** Linux has no event for a locked screen. Where the desktop answers at all, it has to be asked. */
function lookedAt(listener: () => void): () => void {
  let wasLocked = false
  const look = (): void => {
    const isLocked = powerMonitor.getSystemIdleState(60) === 'locked'
    if (isLocked && !wasLocked) listener()
    wasLocked = isLocked
  }
  const timer = setInterval(look, lookEveryMs)
  return () => clearInterval(timer)
}
