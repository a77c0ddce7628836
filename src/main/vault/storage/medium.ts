import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { systemCode } from './failure-of.ts'

const refusals: ReadonlySet<string | undefined> = new Set(['EROFS', 'EACCES', 'EPERM'])

/** Whether the disk and its permissions let the workspace be written. What is not there keeps nobody from writing. */
export async function takesWriting(workspace: string): Promise<boolean> {
  const answers = await Promise.all(
    [workspace, path.join(workspace, 'journal')].map((folder) =>
      access(folder, constants.W_OK).then(
        () => true,
        (error: unknown) => !refusals.has(systemCode(error)),
      ),
    ),
  )
  return answers.every((takes) => takes)
}
