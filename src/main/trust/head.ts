import { headWords } from '#shared/journal/head-words.ts'
import type { IntegrityHead } from '#shared/ipc/integrity.ts'
import type { Vault } from '#main/vault/vault.ts'

/** The head as it is told to others, with who closed the last commit and when. */
export async function headOf(
  vault: Pick<Vault, 'head' | 'checkpoint' | 'lastEntry' | 'record'>,
): Promise<IntegrityHead> {
  const { head, checkpoint } = vault
  const { at, actor } = await vault.lastEntry()
  const signer = await vault.record('analyst', actor)
  const words = [...headWords(Buffer.from(head.root, 'hex'))]
  return { ...head, words, checkpoint, at, signedBy: signer?.body.name ?? '' }
}
