import { Digests } from './digests.ts'
import { originalName } from './original-name.ts'
import { openSource, type SourceFile } from './source-file.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { EvidenceBody } from '#shared/domain/evidence/schema.ts'
import { sha256Hex } from '../journal/payload.ts'
import { subKeyObject } from '../keys/sub-key.ts'
import { refuse } from '../storage/refusal.ts'
import { incomingPath } from './blob-paths.ts'
import type { EvidencePlace } from './evidence-store.ts'
import { shelve } from './shelve.ts'
import { stretchesOf, writeBlob, type BlobSource } from './write-blob.ts'

/**
 * Stores the bytes of an item anew, from a file that hashes to what was taken in; refuses any other. The file is hashed
 * before anything is encrypted, and again piece by piece as it is: the item's key and counters are used again, so they may
 * only ever see the same bytes.
 */
export async function putBack(
  place: EvidencePlace,
  evidenceId: string,
  filePath: string,
  assertWanted: () => void,
): Promise<void> {
  const { files, folder, dataKey, custodian } = place
  const { id, reference, body } = await custodian.evidence(evidenceId)
  const assertNotDeleted = () => {
    if (custodian.ledger.index.standings.get(id)?.kind === 'deleted')
      refuse('refused', `The bytes of ${reference} were deleted by decision. They are not put back.`)
  }
  assertNotDeleted()
  const { file } = body
  const source = await openSource(filePath)
  try {
    const hashes =
      (await hashedOf(source, file, assertWanted)) ??
      refuse('refused', 'This is another file: its hash is not that of intake. Nothing was changed.')
    const key = subKeyObject(dataKey, `evidence/${file.blobId}`)
    await files.remove(incomingPath(folder, file.blobId)) // of an earlier try that the disk did not even let clean up
    await writeBlob(files, incomingPath(folder, file.blobId), key, heldTo(hashes, source), assertWanted)
    await source.assertUnchanged()
    await custodian.ledger.exclusively(async (at) => {
      assertNotDeleted() // a large file takes its time, in which that can be decided
      await shelve(files, folder, file.blobId)
      const name = showFileName(originalName(filePath).name)
      const detail = `The stored bytes were put back from “${name}”, which has the same SHA-256.`
      await custodian.tell([{ itemId: id, type: 'replication', detail }], at)
    })
  } finally {
    await source.close()
    await files.remove(incomingPath(folder, file.blobId)).catch(() => undefined) // swept at the next opening
  }
}

/** The hash of each stretch of the file by where it begins; undefined when all of them together are another file. */
async function hashedOf(
  source: SourceFile,
  file: EvidenceBody['file'],
  assertWanted: () => void,
): Promise<ReadonlyMap<number, string> | undefined> {
  if (source.bytes !== file.bytes) return undefined
  const digests = new Digests()
  const hashes = new Map<number, string>()
  for (const { from, length } of stretchesOf(source.bytes)) {
    assertWanted()
    const piece = new Uint8Array(length)
    await source.read(piece, from)
    digests.update(piece)
    hashes.set(from, sha256Hex(piece))
  }
  await source.assertUnchanged()
  const { sha256, sha512 } = digests.finish()
  return sha256 === file.sha256 && sha512 === file.sha512 ? hashes : undefined
}

/** Gives out what was hashed and nothing else: a stick or a share may answer otherwise when it is read again. */
const heldTo = (hashes: ReadonlyMap<number, string>, source: SourceFile): BlobSource => ({
  bytes: source.bytes,
  read: async (target, position) => {
    await source.read(target, position)
    if (sha256Hex(target) !== hashes.get(position))
      refuse('refused', 'The file changed while it was being read. Nothing was changed.', {
        next: 'Copy the file to a disk of this machine, then put it back from there.',
      })
  },
})
