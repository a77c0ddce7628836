import { existsSync } from 'node:fs'
import path from 'node:path'
import candidates from './browsers.json' with { type: 'json' }

interface Machine {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (file: string) => boolean
}

/**
 * Path of the installed Chromium, Chrome or Edge, in that order; `HOLDFAST_CHROMIUM` names another.
 * Undefined when there is none. The start script reads the same list, before this code can run.
 */
export function findBrowser({ platform, env, exists }: Machine = thisMachine()): string | undefined {
  const named = env['HOLDFAST_CHROMIUM']
  if (named) return exists(named) ? named : undefined
  const known: Readonly<Record<string, readonly string[]>> = candidates
  return (known[platform] ?? known['linux'] ?? []).flatMap((place) => placesOf(place, env)).find(exists)
}

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, exists: existsSync })

/** A bare name is looked for on the PATH; `%NAME%` stands for a folder of Windows and counts only when set. */
function placesOf(place: string, env: Machine['env']): string[] {
  if (place.startsWith('/')) return [place]
  const folder = /^%(?<name>[^%]+)%/.exec(place)
  if (!folder)
    return (env['PATH'] ?? '').split(path.delimiter).map((directory) => path.join(directory, place))
  const value = env[folder.groups?.['name'] ?? '']
  return value ? [value + place.slice(folder[0].length)] : []
}
