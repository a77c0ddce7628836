import { passphraseIssue } from '#shared/domain/analyst/passphrase.ts'
import { builtInProfileIds, isBuiltInProfile } from '#shared/domain/export-profile/built-in.ts'
import { ageRecipient } from '#shared/domain/recipient/schema.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { ExportOrder, Selection } from '#main/dossier/order.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Flags } from '../command.ts'
import { fromEnvironment } from '../environment.ts'

/** A recipient that a command line names, with the id that an order takes and the keys on record. */
export interface Named {
  readonly id: string
  readonly keys: readonly string[]
}

/**
 * The recipient of that name, reference or id: of the case's list or of the workspace. Refuses 'not-found', and 'invalid'
 * where several have the name.
 */
export async function namedRecipient(
  vault: Pick<Vault, 'record' | 'records'>,
  selection: Selection,
  name: string,
): Promise<Result<Named>> {
  const keysOf = new Map<string, readonly string[]>()
  const found: Named[] = []
  const linked = new Set<string>()
  const record = selection.kind === 'case' ? await vault.record('case', selection.caseId) : undefined
  for await (const { id, reference, body } of vault.records('recipient')) {
    keysOf.set(id, body.keys)
    if ([id, reference, body.name].includes(name)) found.push({ id, keys: body.keys })
  }
  for (const { id, name: called, recipientId } of record?.body.recipients ?? []) {
    if (called !== name && id !== name && !found.some((one) => one.id === recipientId)) continue
    // The entry of the case says more: its purpose and its limit hold beside those of the workspace.
    if (recipientId !== null) linked.add(recipientId)
    found.push({ id, keys: recipientId === null ? [] : (keysOf.get(recipientId) ?? []) })
  }
  const meant = found.filter(({ id }) => !linked.has(id))
  const [one] = meant
  if (one === undefined)
    return fail('not-found', `There is no recipient ${name}, neither of the case nor of this workspace.`)
  if (meant.length > 1)
    return fail('invalid', `Several recipients are called ${name}.`, { next: 'Name one by its reference.' })
  return ok(one)
}

/** The id of a profile by its title, reference or id; those that come with Holdfast have their names for ids. */
export async function namedProfile(vault: Pick<Vault, 'records'>, name: string): Promise<Result<string>> {
  if (isBuiltInProfile(name)) return ok(name)
  const found: string[] = []
  for await (const { id, reference, body } of vault.records('export-profile'))
    if ([id, reference, body.title].includes(name)) found.push(id)
  const [one] = found
  if (one === undefined)
    return fail('not-found', `There is no export profile ${name}.`, {
      next: `Those that come with Holdfast are ${builtInProfileIds.join(', ')}.`,
    })
  return found.length === 1
    ? ok(one)
    : fail('invalid', `Several export profiles are called ${name}.`, { next: 'Name one by its reference.' })
}

/** What the file is locked with: keys that were given, a passphrase from the environment, or the recipient's own keys. */
export function lockOf(flags: Flags): Result<ExportOrder['lock'] | 'keys-of-recipient'> {
  const { 'age-recipient': keys = [], 'passphrase-env': variable, lock = false } = flags
  if ([keys.length > 0, variable !== undefined, lock].filter(Boolean).length > 1)
    return fail('invalid', 'A file is locked in one way: --lock, --age-recipient or --passphrase-env.')
  if (lock) return ok('keys-of-recipient')
  if (keys.length > 0)
    return keys.every((key) => ageRecipient.safeParse(key).success)
      ? ok({ kind: 'recipients', recipients: keys })
      : fail('invalid', '--age-recipient takes a key as age-keygen prints it: age1…, of the X25519 type.')
  if (variable === undefined) return ok(null)
  const passphrase = fromEnvironment(variable)
  if (!passphrase.ok) return passphrase
  return passphraseIssue(passphrase.value) === undefined
    ? ok({ kind: 'passphrase', passphrase: passphrase.value })
    : fail('invalid', `${variable}: use at least 10 characters, none of them a control.`)
}
