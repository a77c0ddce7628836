import { encode } from 'uqr'
import type { RecoveryKeyShown } from '#main/vault/analysts/own-recovery-key.ts'
import { pageWords } from './words.ts'

export interface PageOf {
  readonly workspace: { readonly name: string; readonly id: string }
  /** The day, in UTC. */
  readonly made: string
  readonly key: RecoveryKeyShown
}

/**
 * What the template is given. The QR code holds the key as age spells it and not the words: it has a checksum of its
 * own, stock `age` takes it as it is read, and in capital letters alone its squares are large.
 */
export const pageData = ({ workspace, made, key: { words, identity, recipient } }: PageOf) => ({
  words: pageWords,
  workspace,
  made,
  list: words,
  identity,
  recipient,
  qr: encode(identity, { ecc: 'Q', border: 0 }).data.map((row) =>
    row.map((dark) => (dark ? '1' : '0')).join(''),
  ),
})
