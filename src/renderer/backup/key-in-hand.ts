import type { Request } from '#shared/ipc/contract.ts'

export const keyKinds = ['words', 'passphrase', 'identity'] as const
export type KeyKind = (typeof keyKinds)[number]

/** What somebody has in hand to open a backup with: the file, its key, and the passphrase of the workspace in it. */
export interface KeyInHand {
  readonly file: { readonly token: string; readonly name: string } | null
  readonly kind: KeyKind
  readonly words: string
  readonly identity: string
  readonly backupPassphrase: string
  readonly passphrase: string
}

export type KeyField = 'file' | 'words' | 'identity' | 'backupPassphrase' | 'passphrase'
export type KeyIssues = Partial<Record<KeyField, string>>

export const noKey: KeyInHand = {
  file: null,
  kind: 'words',
  words: '',
  identity: '',
  backupPassphrase: '',
  passphrase: '',
}

const missing = (text: string): boolean => text.trim() === ''

/** What can be told without asking main. Only words may open the workspace too; with another key its passphrase is needed. */
export function keyIssues(hand: KeyInHand): KeyIssues {
  const field = hand.kind === 'passphrase' ? 'backupPassphrase' : hand.kind
  return {
    ...(hand.file === null && { file: 'folder.pickBackup' }),
    ...(missing(hand[field]) && { [field]: 'text.required' }),
    ...(hand.kind === 'passphrase' && missing(hand.passphrase) && { passphrase: 'text.required' }),
  }
}

export function keyRequest(hand: KeyInHand): Omit<Request<'backup:check'>, 'jobId'> {
  return {
    file: hand.file?.token ?? '',
    key: keyOf(hand),
    passphrase: hand.passphrase === '' ? null : hand.passphrase,
  }
}

function keyOf({ kind, words, identity, backupPassphrase }: KeyInHand): Request<'backup:check'>['key'] {
  if (kind === 'words') return { kind, words }
  return kind === 'identity' ? { kind, identity } : { kind, passphrase: backupPassphrase }
}
