import path from 'node:path'
import { exportFormat, type ExportFormat } from '#shared/domain/hand-over/export-format.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { exportDossier } from '#main/dossier/export.ts'
import type { ExportOrder } from '#main/dossier/order.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { isInside } from '#main/output/inside.ts'
import type { Vault } from '#main/vault/vault.ts'
import { done, failed, misused, type Command, type Flags, type Outcome } from './command.ts'
import { exportAuditLog } from './export/audit-log.ts'
import { lockOf, namedProfile, namedRecipient } from './export/for-whom.ts'
import { askedFor, selectionOf, type Asked } from './export/selection.ts'
import { interrupted } from './interrupted.ts'
import { withVault } from './with-vault.ts'

const which = [
  '--all',
  '--case REF',
  '--incidents REF,…',
  '[--status S,…] [--verification V,…] [--category C,…] [--from DATE] [--to DATE]',
].join(' | ')
const lock = '--lock | --age-recipient age1… … | --passphrase-env VARIABLE'
const formats = [...exportFormat.options, 'audit'].join('|')

export const exportCommand: Command = {
  usage: `export --workspace DIR (${which}) --format ${formats} --out PATH [--profile NAME] [--recipient NAME] [${lock}] [--even-if-recalled]`,
  run: async (flags) => {
    const usage = `Usage: holdfast ${exportCommand.usage}`
    const { out, recipient = [] } = flags
    const asked = askedFor(flags)
    if (!asked.ok) return misused(asked.failure.message)
    if (out === undefined || recipient.length > 1) return misused(usage)
    if (flags.format === 'audit')
      return dossierFlags.some((flag) => flags[flag] !== undefined)
        ? misused('The audit log is of the whole journal: it takes --workspace and --out alone.')
        : withVault(
            flags,
            async (vault) => (await refusedInside(vault, out)) ?? exportAuditLog(vault, path.resolve(out)),
          )
    const format = exportFormat.safeParse(flags.format)
    if (!format.success || asked.value === null) return misused(usage)
    const order = { asked: asked.value, format: format.data, out }
    return withVault(
      flags,
      async (vault) => (await refusedInside(vault, out)) ?? exported(vault, order, flags),
    )
  },
}

/** What tells a dossier from another; the audit log is of all there is. */
const dossierFlags = [
  ...(['all', 'case', 'incidents', 'status', 'verification', 'category', 'from', 'to'] as const),
  ...(['profile', 'recipient', 'lock', 'age-recipient', 'passphrase-env'] as const),
] satisfies readonly (keyof Flags)[]

async function refusedInside(vault: Vault, out: string): Promise<Outcome | null> {
  if (!(await isInside(vault.folder, path.resolve(out)))) return null
  return failed(
    fail('refused', 'The file cannot be saved inside the workspace folder. Nothing was written.', {
      next: 'Choose another folder.',
    }).failure,
  )
}

interface Line {
  readonly asked: Asked
  readonly format: ExportFormat
  readonly out: string
}

async function exported(vault: Vault, { asked, format, out }: Line, flags: Flags): Promise<Outcome> {
  const target = path.resolve(out)
  const selection = await selectionOf(vault, asked)
  if (!selection.ok) return failed(selection.failure, 1)
  const profile = await namedProfile(vault, flags.profile ?? 'full')
  if (!profile.ok) return failed(profile.failure, 1)
  const whom = await forWhom(vault, selection.value, flags)
  if (!whom.ok) return failed(whom.failure, 1)
  const job = { signal: interrupted(), progress: () => undefined }
  const order: ExportOrder = {
    selection: selection.value,
    profileId: profile.value,
    ...whom.value,
    format,
    evenIfRecalled: flags['even-if-recalled'] === true,
    note: '',
    target,
    run: nodeChildren,
  }
  const made = await exportDossier(vault, order, job)
  if (!made.ok) return failed(made.failure)
  const { sha256, version, marking } = made.value
  const lines = [
    `Written: ${out}`,
    `SHA-256  ${sha256}`,
    `${version === null ? 'No version: the journal takes no entry.' : `Version ${version}.`} ${marking}. ${lockInWords(order.lock)}`,
  ]
  return done(lines.join('\n'), { out: target, format, ...made.value, locked: order.lock?.kind ?? null })
}

async function forWhom(
  vault: Vault,
  selection: ExportOrder['selection'],
  flags: Flags,
): Promise<Result<Pick<ExportOrder, 'recipientId' | 'lock'>>> {
  const [name] = flags.recipient ?? []
  const named = name === undefined ? ok(null) : await namedRecipient(vault, selection, name)
  if (!named.ok) return named
  const asked = lockOf(flags)
  if (!asked.ok) return asked
  const recipientId = named.value?.id ?? null
  if (asked.value !== 'keys-of-recipient') return ok({ recipientId, lock: asked.value })
  const keys = named.value?.keys ?? []
  if (keys.length === 0)
    return fail('invalid', '--lock locks to the keys of the recipient, and there are none on record.', {
      next: 'Name a recipient that has keys, or give one with --age-recipient.',
    })
  return ok({ recipientId, lock: { kind: 'recipients', recipients: [...keys] } })
}

const lockInWords = (locked: ExportOrder['lock']): string =>
  locked === null
    ? 'Not encrypted: open to whoever has the file.'
    : `Encrypted with age to ${locked.kind === 'passphrase' ? 'a passphrase' : `${locked.recipients.length} key(s)`}.`
