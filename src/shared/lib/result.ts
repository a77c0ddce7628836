/**
 * An expected failure is a value, not an exception: a code a program can act on, a sentence for
 * a person, and the next step. Bugs throw. Only I/O edges turn exceptions into failures.
 */
export type FailureCode =
  | 'cancelled'
  | 'damaged'
  | 'exists'
  | 'in-use'
  | 'internal'
  | 'invalid'
  | 'io'
  | 'keys-destroyed'
  | 'locked'
  | 'newer-version'
  | 'no-space'
  | 'not-found'
  | 'read-only'
  | 'recalled'
  | 'refused'
  | 'stale'
  | 'too-large'
  | 'unsupported'
  | 'wrong-passphrase'

/** `key` names the rule; `words` are what its sentence has to name, such as a code name or a reference. */
export interface BrokenRule {
  readonly key: string
  readonly words?: Readonly<Record<string, string>> | undefined
}

/** One thing wrong with one field. `path` is the place in the record. */
export interface Issue extends BrokenRule {
  readonly path: readonly (string | number)[]
}

export interface Failure {
  readonly code: FailureCode
  /** What happened and what was kept, in one or two sentences. Never a stack, never a path of this machine. */
  readonly message: string
  /** What to do now. */
  readonly next?: string
  readonly issues?: readonly Issue[]
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const fail = (
  code: FailureCode,
  message: string,
  more: { readonly next?: string; readonly issues?: readonly Issue[] } = {},
): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code, message, ...more },
})
