import { createHmac } from 'node:crypto'
import type { ExportProfile } from '#shared/domain/export-profile/built-in.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import type { Protected } from '#shared/dossier/redact/names/known-names.ts'
import type { RedactionOrder } from '#shared/dossier/redact/order.ts'
import { protectedOnesOf, redact, type Redacted } from '#shared/dossier/redact/redact.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { ForWhom } from './recipient.ts'

/** Everybody whom the workspace keeps under a code name: a text may name any of them. */
async function everybody(vault: Pick<Vault, 'records'>): Promise<readonly StoredRecord<'person'>[]> {
  const all: StoredRecord<'person'>[] = []
  for await (const person of vault.records('person')) all.push(person)
  return all
}

/** Who is protected, and from whom: the analyst at work may see some of them. */
export async function protectionOf(
  vault: Pick<Vault, 'records' | 'analyst'>,
): Promise<Pick<RedactFor, 'persons' | 'exporterId'>> {
  return { persons: await everybody(vault), exporterId: vault.analyst.id }
}

/** Whom no file of the export may name: the same by every seed. */
export const protectedBy = (input: DossierInput, redaction: RedactFor): readonly Protected[] =>
  protectedOnesOf(input, orderOf(redaction, '00'))

/** What the records are redacted by, but for the seed of the version. */
export interface RedactFor {
  readonly profile: ExportProfile
  readonly forWhom: Pick<ForWhom, 'purpose' | 'mayReceive'>
  readonly persons: readonly StoredRecord<'person'>[]
  readonly exporterId: string
}

/** The records as they go out in the version that has this seed (hex). */
export const redactedInput = (
  input: DossierInput,
  redaction: RedactFor,
  codeSeed: string,
): Result<Redacted> => redact(input, orderOf(redaction, codeSeed))

function orderOf({ profile, forWhom, persons, exporterId }: RedactFor, codeSeed: string): RedactionOrder {
  const key = Buffer.from(codeSeed, 'hex')
  return {
    profile,
    purpose: forWhom.purpose ?? profile.rules.purpose,
    mayReceive: forWhom.mayReceive,
    persons,
    exporterId,
    derive: (label) => createHmac('sha256', key).update(label).digest('hex'),
  }
}
