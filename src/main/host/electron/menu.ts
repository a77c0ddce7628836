import { Menu } from 'electron'

/**
 * Electron's own menu holds developer tools and links to the web. The app has its commands in the window;
 * only macOS needs a menu, because copy and paste work through it.
 */
export function setupMenu(platform: NodeJS.Platform): void {
  if (platform !== 'darwin') return Menu.setApplicationMenu(null)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]),
  )
}
