import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ImportOrder } from '#main/vault/imports/order.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { valueOf } from '#main/vault/testing/workspace.ts'
import { orderOf } from '../order.ts'
import { readImport } from '../read-import.ts'

/** A dossier.json on the disk, read as an import reads it. */
export async function orderFor(bytes: Uint8Array): Promise<ImportOrder> {
  const file = path.join(await tempFolder(), 'dossier.json')
  await writeFile(file, bytes)
  return orderOf(file, valueOf(await readImport({ file })))
}

interface Signing {
  /** The name of the journal, as its checkpoint has it. */
  readonly origin?: string
  readonly key?: string
  readonly size?: number
  readonly version?: number
}

/** The order as if a package had brought it, of which all signatures were good. */
export const signedBy = (
  order: ImportOrder,
  { origin = 'holdfast/them', key = 'SHA256:theirs', size = 10, version = 1 }: Signing = {},
): ImportOrder => ({
  ...order,
  signatures: [{ principal: 'ANA-2022-0001', fingerprint: key }],
  dossier: {
    ...order.dossier,
    release: {
      version,
      profile: { id: 'full', name: 'Full', sha256: '0'.repeat(64) },
      checkpoint: `${origin}\n${size}\n${Buffer.alloc(32, 1).toString('base64')}\n\n— ${origin} ${Buffer.alloc(68, 1).toString('base64')}\n`,
      checkpointAt: '2022-06-01T10:00:00.000Z',
      headWords: Array.from({ length: 8 }, () => 'word'),
    },
  },
})
