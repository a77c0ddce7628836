import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { systemCode } from '#main/vault/storage/failure-of.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Outward } from './outward.ts'

export interface Entered {
  readonly handOverId: string
  readonly target: string
  readonly volume: Outward
}

/**
 * Takes back the hand-overs of files that did not come to lie where they were to. What lies there under its hash went out,
 * whatever failed after it had its name.
 */
export async function enterNeverWritten(
  vault: Pick<Vault, 'dossiers'>,
  entered: readonly Entered[],
): Promise<void> {
  for (const { handOverId, target, volume } of entered) {
    if ((await hashOf(target)) === volume.written().sha256) continue
    await vault.dossiers.recall({
      handOverId,
      kind: 'never-written',
      reason: 'The file was not written: nothing was handed over.',
      told: '',
    })
  }
}

/** Undefined for what cannot be read: nothing is there, or nothing that anybody has. */
async function hashOf(file: string): Promise<string | undefined> {
  try {
    const hash = createHash('sha256')
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer) // a stream without an encoding gives bytes
    return hash.digest('hex')
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}
