import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { refuse } from './vault/storage/refusal.ts'

/** Links that Chromium itself makes at the top of a profile. They name a process or a version, not a file to write. */
const browsersOwn: ReadonlySet<string> = new Set([
  'SingletonLock',
  'SingletonCookie',
  'SingletonSocket',
  'RunningChromeVersion',
])

/**
 * Folder of the browser profile inside the workspace. Refuses one that is a link or holds one: a workspace that came
 * from somebody else must not have the browser, or what prepares it, write into files of this person. Nor must it have
 * anybody wait for a pipe.
 */
export async function ownProfile(workspace: string): Promise<string> {
  const profile = path.join(workspace, 'profile')
  const found = await lstat(profile).catch(() => undefined)
  if (!found) return profile
  if (!found.isDirectory()) strange()
  for (const item of await readdir(profile, { recursive: true, withFileTypes: true })) {
    const isBrowsersOwn = item.parentPath === profile && browsersOwn.has(item.name)
    if (!item.isFile() && !item.isDirectory() && !(item.isSymbolicLink() && isBrowsersOwn)) strange()
  }
  return profile
}

const strange = (): never =>
  refuse('damaged', 'The folder “profile” of this workspace is not what Holdfast made.', {
    next: 'It can be rebuilt: move it out of the workspace, then open the workspace again.',
  })
