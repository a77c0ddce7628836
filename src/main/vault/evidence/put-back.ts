import { Digests } from './digests.ts'
import { originalName } from './original-name.ts'
import { openSource, type SourceFile } from './source-file.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { EvidenceBody } from '#shared/domain/evidence/schema.ts'
import { subKeyObject } from '../keys/sub-key.ts'
import { refuse } from '../storage/refusal.ts'
import { incomingPath } from './blob-paths.ts'
import type { EvidencePlace } from './evidence-store.ts'
import { shelve } from './shelve.ts'
import { writeBlob } from './write-blob.ts'

const pieceBytes = 1_048_576

/**
 * Stores the bytes of an item anew, from a file that hashes to what was taken in; refuses any other. The file is hashed
 * before anything is encrypted: the item's key and counters are used again, so they may only ever see the same bytes.
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
    if (!(await isThatFile(source, file, assertWanted)))
      refuse('refused', 'This is another file: its hash is not that of intake. Nothing was changed.')
    const key = subKeyObject(dataKey, `evidence/${file.blobId}`)
    await files.remove(incomingPath(folder, file.blobId)) // of an earlier try that the disk did not even let clean up
    await writeBlob(files, incomingPath(folder, file.blobId), key, source, assertWanted)
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

async function isThatFile(
  source: SourceFile,
  file: EvidenceBody['file'],
  assertWanted: () => void,
): Promise<boolean> {
  if (source.bytes !== file.bytes) return false
  const digests = new Digests()
  for (let done = 0; done < source.bytes; done += pieceBytes) {
    assertWanted()
    const piece = new Uint8Array(Math.min(pieceBytes, source.bytes - done))
    await source.read(piece, done)
    digests.update(piece)
  }
  await source.assertUnchanged()
  const { sha256, sha512 } = digests.finish()
  return sha256 === file.sha256 && sha512 === file.sha512
}
