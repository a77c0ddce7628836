import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { exportDossier } from '#main/dossier/export.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { isInside } from '#main/output/inside.ts'
import type { Selection } from '#main/dossier/order.ts'
import type { Vault } from '#main/vault/vault.ts'
import { done, failed, misused, type Command, type Flags } from './command.ts'
import { interrupted } from './interrupted.ts'
import { withVault } from './with-vault.ts'

export const exportCommand: Command = {
  usage: 'export --workspace DIR (--all | --case REF) --format json|pdf --out PATH',
  run: async (flags) => {
    const { format, out } = flags
    if (
      out === undefined ||
      (format !== 'json' && format !== 'pdf') ||
      (flags.all === true) === (flags.case !== undefined)
    )
      return misused(`Usage: holdfast ${exportCommand.usage}`)
    return withVault(flags, async (vault) => {
      const selection = await selectionOf(vault, flags)
      if (!selection.ok) return failed(selection.failure, 1)
      const target = path.resolve(out)
      if (await isInside(vault.folder, target))
        return failed(
          fail('refused', 'The file cannot be saved inside the workspace folder. Nothing was written.', {
            next: 'Choose another folder.',
          }).failure,
        )
      const job = { signal: interrupted(), progress: () => undefined }
      const exported = await exportDossier(
        vault,
        {
          selection: selection.value,
          profileId: 'full',
          recipientId: null,
          format,
          lock: null,
          evenIfRecalled: false,
          note: '',
          target,
          run: nodeChildren,
        },
        job,
      )
      if (!exported.ok) return failed(exported.failure)
      return done(`Written: ${out}\nSHA-256  ${exported.value.sha256}`, {
        out: target,
        format,
        ...exported.value,
      })
    })
  },
}

async function selectionOf(vault: Vault, flags: Flags): Promise<Result<Selection>> {
  if (flags.all === true) return ok({ kind: 'all' })
  for await (const record of vault.records('case'))
    if (record.reference === flags.case || record.id === flags.case)
      return ok({ kind: 'case', caseId: record.id })
  return fail('not-found', `There is no case ${flags.case ?? ''} in this workspace.`)
}
