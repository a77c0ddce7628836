import { createHmac } from 'node:crypto'
import type { ExportProfile } from '#shared/domain/export-profile/built-in.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { redact, type Redacted } from '#shared/dossier/redact/redact.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { ForWhom } from './recipient.ts'

/** Everybody whom the workspace keeps under a code name: a text may name any of them. */
export async function everybody(vault: Pick<Vault, 'records'>): Promise<readonly StoredRecord<'person'>[]> {
  const all: StoredRecord<'person'>[] = []
  for await (const person of vault.records('person')) all.push(person)
  return all
}

/** What the records are redacted by, but for the seed of the version. */
export interface RedactFor {
  readonly profile: ExportProfile
  readonly forWhom: Pick<ForWhom, 'purpose' | 'mayReceive'>
  readonly persons: readonly StoredRecord<'person'>[]
  readonly exporterId: string
}

/** The records as they go out in the version that has this seed (hex). */
export function redactedInput(
  input: DossierInput,
  { profile, forWhom, persons, exporterId }: RedactFor,
  codeSeed: string,
): Result<Redacted> {
  const key = Buffer.from(codeSeed, 'hex')
  return redact(input, {
    profile,
    purpose: forWhom.purpose ?? profile.rules.purpose,
    mayReceive: forWhom.mayReceive,
    persons,
    exporterId,
    derive: (label) => createHmac('sha256', key).update(label).digest('hex'),
  })
}
