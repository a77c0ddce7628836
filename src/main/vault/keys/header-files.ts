import path from 'node:path'
import type { FileLayer } from '../storage/file-layer.ts'
import { readSmallFile } from '../storage/read-file.ts'
import { refuse } from '../storage/refusal.ts'
import { writeAtomically } from '../storage/write-atomically.ts'
import { headerBytes, parseHeader, type HeaderCopy } from './header.ts'
import type { WorkspaceHeader } from './header-schema.ts'

/** In the order they are written and preferred. */
export const headerNames = ['header.json', 'header.backup.json'] as const

/** Room for as many key slots as a header may have. */
const maxBytes = 524_288

/** The readable copies, the preferred one first, and whether both are there and equal. */
export interface FoundHeaders {
  readonly candidates: readonly WorkspaceHeader[]
  readonly copiesAgree: boolean
}

/**
 * Refuses a folder that is no workspace, one made by a newer version, one with both copies damaged, and one whose keys
 * were destroyed. A destruction that was broken off half-way did not happen: the copy that has slots counts.
 */
export async function readHeaders(files: FileLayer, folder: string): Promise<FoundHeaders> {
  const copies = await Promise.all(headerNames.map((name) => readCopy(files, path.join(folder, name))))
  if (copies.every((copy) => copy === undefined))
    refuse('not-found', 'This folder holds no Holdfast workspace.', {
      next: 'Choose another folder, or create a workspace.',
    })
  if (copies.some((copy) => copy?.kind === 'newer'))
    refuse('newer-version', 'This workspace was made by a newer version of Holdfast. Nothing was changed.', {
      next: 'Open it with that version, or update Holdfast.',
    })
  const whole = copies.flatMap((copy) => (copy?.kind === 'whole' ? [copy.header] : []))
  const candidates = whole.filter(({ slots }) => slots.length > 0)
  if (candidates.length === 0 && whole.length > 0) keysDestroyed()
  if (candidates.length === 0)
    refuse(
      'damaged',
      'Both copies of the workspace header are damaged, so it cannot be unlocked. Nothing was changed.',
      {
        next: 'Restore header.json from a backup of this workspace.',
      },
    )
  const [first, second] = candidates
  return { candidates, copiesAgree: first !== undefined && first.sha256 === second?.sha256 }
}

async function readCopy(files: FileLayer, file: string): Promise<HeaderCopy | undefined> {
  const bytes = await readSmallFile(files, file, maxBytes)
  if (bytes === undefined) return undefined
  return bytes === 'too-large' ? { kind: 'damaged' } : parseHeader(bytes)
}

/** Writes both copies, one after the other: at any moment at least one is whole. */
export async function writeHeaders(files: FileLayer, folder: string, header: WorkspaceHeader): Promise<void> {
  const bytes = headerBytes(header)
  // A header that cannot be read again would lock everybody out for good.
  if (bytes.byteLength > maxBytes || parseHeader(bytes).kind !== 'whole')
    refuse('too-large', 'This workspace has as many keys as it can hold. Nothing was changed.', {
      next: 'Retire analysts who have left, or take back recovery keys that are not needed.',
    })
  for (const name of headerNames) await writeAtomically(files, path.join(folder, name), bytes)
}

const keysDestroyed = (): never =>
  refuse(
    'keys-destroyed',
    'The keys of this workspace were destroyed. What is in the folder cannot be read by anybody any more.',
    {
      next: 'If nobody here did that, restore header.json from a backup of this workspace. Otherwise delete the folder.',
    },
  )
