import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/**
 * The files among the paths and below the folders among them, in order of their path. Links are not
 * followed: a folder must not pull in what lies elsewhere. What cannot be looked at is left to the intake to report.
 */
export async function filesBelow(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(filesOf))
  return found.flat()
}

async function filesOf(place: string): Promise<string[]> {
  const what = await lstat(place).catch(() => undefined)
  if (!what?.isDirectory()) return [place]
  return (await filesIn(place)).toSorted()
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return [folder]
  const found: string[] = []
  for (const entry of entries) {
    const place = path.join(folder, entry.name)
    if (entry.isFile()) found.push(place)
    else if (entry.isDirectory()) found.push(...(await filesIn(place)))
  }
  return found
}
