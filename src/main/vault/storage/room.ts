import { stat } from 'node:fs/promises'
import { systemCode } from './failure-of.ts'
import type { FileLayer } from './file-layer.ts'
import { refuse } from './refusal.ts'

/** What a large write leaves to the small ones that matter more: saves, drafts, the head of the journal. */
export const headroomBytes = 32 * 1_048_576

/** Bytes that can still be written there; undefined where nobody can say, as for a folder that is not there. */
export async function freeSpace(files: FileLayer, folder: string): Promise<number | undefined> {
  return files.space(folder).catch((error: unknown) => {
    if (systemCode(error) === undefined) throw error
    return undefined
  })
}

/** Refuses a large write before its first byte when the disk cannot hold it; where the disk does not say, it is tried. */
export async function assertRoom(
  files: FileLayer,
  folder: string,
  bytes: number,
  headroom = headroomBytes,
): Promise<void> {
  const free = await freeSpace(files, folder)
  if (free === undefined || free >= bytes + headroom) return
  refuse(
    'no-space',
    `This needs ${megabytes(bytes + headroom, Math.ceil)} of free space on the disk, and there are ${megabytes(free, Math.floor)}. Nothing was written.`,
    { next: 'Free some space there, or choose another disk. Then try again.' },
  )
}

/** What has to stay free when something large is written to that folder: nothing, but on the disk of the workspace. */
export async function headroomAt(folder: string, workspace: string): Promise<number> {
  const [there, here] = await Promise.all(
    [folder, workspace].map(async (one) => (await stat(one).catch(() => undefined))?.dev), // writing there says what is wrong
  )
  return there !== undefined && there === here ? headroomBytes : 0
}

/** Rounded so that what is needed is never told as less than it is, nor what there is as more. */
const megabytes = (bytes: number, round: (value: number) => number): string =>
  `${round(bytes / 1_000_000).toLocaleString('en-US')} MB`
