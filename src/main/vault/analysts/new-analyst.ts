import { passphraseIssue } from '#shared/domain/analyst/passphrase.ts'
import { analystBody, type AnalystBody } from '#shared/domain/analyst/schema.ts'
import type { Issue } from '#shared/lib/result.ts'
import { issuesOf } from '../records/issues.ts'

/** What is asked of somebody who is to work in the workspace. */
export interface NewAnalyst {
  readonly name: string
  readonly organisation: string
  readonly role: AnalystBody['role']
  /** Typed by the new person; opens the key slot that is theirs alone. */
  readonly passphrase: string
}

/** Somebody who opens the workspace with the key of an organisation, and is to be an analyst of it from then on. */
export interface Newcomer {
  readonly id: string
  readonly body: AnalystBody
  readonly passphrase: string
  /** The slot of the organisation. */
  readonly slot: string
}

/** The body of a new analyst's record, or what is wrong with what was typed. */
export function analystBodyOf(
  person: NewAnalyst,
  publicKey: Uint8Array,
): { readonly body: AnalystBody } | { readonly issues: readonly Issue[] } {
  const { passphrase, ...typed } = person
  const body = analystBody.safeParse({
    ...typed,
    active: true,
    publicKey: Buffer.from(publicKey).toString('base64'),
  })
  const key = passphraseIssue(passphrase)
  return body.success && key === undefined
    ? { body: body.data }
    : {
        issues: [
          ...(body.success ? [] : issuesOf(body.error, [])),
          ...(key === undefined ? [] : [{ path: ['passphrase'], key }]),
        ],
      }
}
