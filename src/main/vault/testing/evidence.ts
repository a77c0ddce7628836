import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { EvidenceDescription } from '#shared/domain/evidence/schema.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'
import type { IntakeOptions } from '../vault.ts'
import { tempFolder } from './temp-folder.ts'
import { valueOf, type TestWorkspace } from './workspace.ts'

/** A file of its own with these bytes. */
export async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = path.join(await tempFolder(), name)
  await writeFile(file, bytes)
  return file
}

/** Takes bytes in under a name and answers the record. */
export async function takenIn(
  vault: UnlockedVault,
  name: string,
  bytes: Uint8Array | string,
  options: IntakeOptions = {},
): Promise<StoredRecord<'evidence'>> {
  return valueOf(await vault.evidence.takeIn(await fileOf(name, bytes), options)).record
}

export const blobOf = ({ folder }: TestWorkspace, { body }: StoredRecord<'evidence'>): string =>
  path.join(folder, 'evidence', body.file.blobId.slice(0, 2), body.file.blobId)

/** Flips one bit of the stored file. */
export async function damage(
  workspace: TestWorkspace,
  record: StoredRecord<'evidence'>,
  at = 100,
): Promise<void> {
  const blob = blobOf(workspace, record)
  const bytes = await readFile(blob)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(blob, bytes)
}

/** The part of a body that describes the item. */
export function descriptionOf(body: BodyOf<'evidence'>): EvidenceDescription {
  const { title, collected, consent, graphic, tlp, retentionHold, note } = body
  return { title, collected, consent, graphic, tlp, retentionHold, note }
}

/** `type outcome` of everything that happened to the item. */
export const happenedTo = async (vault: UnlockedVault, id: string): Promise<string[]> =>
  (await vault.custody(id)).map(({ type, outcome }) => `${type} ${outcome}`)
