import path from 'node:path'
import type { FileLayer } from '../storage/file-layer.ts'
import { overwrite } from '../storage/overwrite.ts'
import { refuse } from '../storage/refusal.ts'
import { writeAtomically } from '../storage/write-atomically.ts'
import { headerNames, readHeaders } from './header-files.ts'
import { headerBytes, keylessHeader } from './header.ts'

/**
 * Overwrites both copies of the header, in place and with noise first, and leaves headers without a slot. Nothing else
 * of the workspace is touched: without a key all of it is noise too. The copy that counts goes last, so that a
 * destruction that is broken off has either happened or not.
 *
 * What no program can promise: a disk may keep what was overwritten, and a copy or a backup keeps its own keys.
 */
export async function destroyKeys(files: FileLayer, folder: string): Promise<void> {
  const { candidates } = await readHeaders(files, folder)
  const [header] = candidates
  if (!header) throw new Error('Headers without a readable copy must have been refused')
  const emptied = headerBytes(keylessHeader(header))
  for (const name of headerNames.toReversed()) {
    const file = path.join(folder, name)
    await overwrite(files, file)
    await writeAtomically(files, file, emptied)
  }
}

/** The name of the folder is typed to show that this workspace is meant. */
export function refuseOtherName(folder: string, typed: string): void {
  if (typed.trim().normalize('NFC') !== path.basename(path.resolve(folder)).normalize('NFC'))
    refuse('invalid', 'That is not the name of this workspace. Nothing was destroyed.', {
      issues: [{ path: ['name'], key: 'folder.otherName' }],
    })
}
