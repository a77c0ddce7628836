import type { Failure } from '#shared/lib/result.ts'

/** 0: done and good. 1: refused, not found, altered. 2: the call or the workspace cannot be used. */
export type ExitCode = 0 | 1 | 2

/** What a command answers: words for people, the same facts for programs. */
export interface Outcome {
  readonly exit: ExitCode
  readonly text: string
  readonly json: unknown
}

export interface Flags {
  readonly workspace?: string
  readonly analyst?: string
  readonly organisation?: string
  readonly out?: string
  readonly format?: string
  readonly case?: string
  readonly incidents?: string
  readonly status?: string
  readonly verification?: string
  readonly category?: string
  readonly profile?: string
  readonly lock?: boolean
  readonly 'even-if-recalled'?: boolean
  readonly 'age-recipient'?: readonly string[]
  readonly checkpoint?: string
  readonly evidence?: boolean
  readonly all?: boolean
  readonly sample?: boolean
  readonly 'yes-destroy'?: string
  readonly json?: boolean
  readonly recipient?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly into?: string
  readonly check?: boolean
  readonly 'dry-run'?: boolean
  readonly map?: string
  readonly log?: string
  readonly 'same-log'?: boolean
  readonly sheet?: string
  readonly encoding?: string
  readonly delimiter?: string
  readonly undo?: string
  readonly fingerprint?: string
  readonly identity?: string
  readonly 'passphrase-env'?: string
  readonly 'words-env'?: string
}

export interface Command {
  readonly usage: string
  /** `files` stand by themselves; only a command that takes them is given any. */
  run(flags: Flags, files: readonly string[]): Promise<Outcome>
}

export const done = (text: string, json: unknown): Outcome => ({ exit: 0, text, json })

/** Wrong arguments: says how the command is called. */
export const misused = (message: string): Outcome => ({
  exit: 2,
  text: message,
  json: { error: { code: 'invalid', message } },
})

const unusable: ReadonlySet<Failure['code']> = new Set([
  'damaged',
  'newer-version',
  'not-found',
  'in-use',
  'io',
  'keys-destroyed',
  'no-space',
  'read-only',
  'unsupported',
])

export const failed = (failure: Failure, exit?: ExitCode): Outcome => ({
  exit: exit ?? (unusable.has(failure.code) ? 2 : 1),
  text: [failure.message, failure.next].filter(Boolean).join(' '),
  json: { error: failure },
})
