import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { refuse } from './vault/storage/refusal.ts'

/**
 * Folder of the browser profile inside the workspace. Refuses one that is a link: a workspace that came from
 * somebody else must not have the browser work in another profile of this person.
 */
export async function ownProfile(workspace: string): Promise<string> {
  const profile = path.join(workspace, 'profile')
  for (const place of [profile, path.join(profile, 'Default')]) {
    const what = await lstat(place).catch(() => undefined)
    if (what && !what.isDirectory())
      refuse('damaged', 'The folder “profile” of this workspace is not what Holdfast made.', {
        next: 'It can be rebuilt: move it out of the workspace, then open the workspace again.',
      })
  }
  return profile
}
