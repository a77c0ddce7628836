import { stat } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { isInside } from '#main/output/inside.ts'
import { takesWriting } from '#main/vault/storage/medium.ts'

/** The disk that a folder lies on, as the system counts them; undefined when there is no such folder. */
export type DiskOf = (folder: string) => Promise<number | undefined>

export const systemDiskOf: DiskOf = async (folder) => {
  const found = await stat(folder).catch(() => undefined) // whatever keeps it from being looked at, it is not there for us
  return found?.isDirectory() === true ? found.dev : undefined
}

/** Whether backups of the workspace can go there by themselves, and if not why, in words. */
export async function checkBackupFolder(
  workspace: string,
  folder: string,
  diskOf: DiskOf,
): Promise<Result<void>> {
  // A path that begins with two slashes names another machine on Windows, and nothing here reaches out by itself.
  if (!path.isAbsolute(folder) || /^[\\/]{2}/.test(folder))
    return fail('invalid', 'Backups go to a folder of this machine, by its whole path from the root.', {
      next: 'Choose a folder on a disk that is connected to this machine.',
    })
  const disk = await diskOf(folder)
  if (disk === undefined)
    return fail('not-found', 'The folder for backups is not there.', {
      next: 'Connect the disk that it is on, or choose another folder under Backup. It is tried again by itself.',
    })
  if (await isInside(workspace, path.join(folder, 'a backup')))
    return fail('refused', 'A backup cannot be saved inside the workspace folder.', {
      next: 'Choose a folder on another disk.',
    })
  if (disk === (await diskOf(workspace)))
    return fail(
      'refused',
      'The folder for backups lies on the same disk as the workspace: whoever loses one loses both.',
      {
        next: 'Connect the disk that was meant, or choose a folder on another one. It is tried again by itself.',
      },
    )
  if (!(await takesWriting(folder)))
    return fail('read-only', 'The folder for backups does not allow writing.', {
      next: 'Check its permissions and the lock of the disk, or choose another folder. It is tried again by itself.',
    })
  return ok(undefined)
}
