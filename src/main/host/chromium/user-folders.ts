import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * The person's folders as the desktop has them. On Linux they may have other names, written in
 * `user-dirs.dirs` (freedesktop.org xdg-user-dirs); elsewhere the folder's real name is English.
 */
export function userFolders(
  home = os.homedir(),
  config = process.env['XDG_CONFIG_HOME'] || path.join(home, '.config'),
): { documents: string; downloads: string } {
  const named = readUserDirs(path.join(config, 'user-dirs.dirs'), home)
  return {
    documents: named.get('DOCUMENTS') ?? path.join(home, 'Documents'),
    downloads: named.get('DOWNLOAD') ?? path.join(home, 'Downloads'),
  }
}

function readUserDirs(file: string, home: string): Map<string, string> {
  const lines = readText(file).matchAll(/^XDG_(?<name>[A-Z]+)_DIR="(?<folder>[^"]+)"$/gm)
  return new Map(
    [...lines].map(({ groups }) => [
      groups?.['name'] ?? '',
      (groups?.['folder'] ?? '').replace(/^\$HOME/, home),
    ]),
  )
}

/** Most machines have no such file. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
