import { fail } from '#shared/lib/result.ts'
import { counted } from '#main/verify/counted.ts'
import type { Vault } from '#main/vault/vault.ts'
import { done, failed, type Outcome } from '../command.ts'

/** Takes back the import of a log. What was worked on since stays, and is told. */
export async function undoImport(vault: Vault, reference: string, isDryRun: boolean): Promise<Outcome> {
  const id = await importOf(vault, reference)
  if (id === undefined)
    return failed(
      fail('not-found', `There is no import ${reference} of a log.`, {
        next: 'Name it by its reference, such as LOG-2026-0001; imports of dossiers are not undone.',
      }).failure,
      1,
    )
  const undone = isDryRun ? await vault.logs.planUndo(id) : await vault.logs.undo(id)
  if (!undone.ok) return failed(undone.failure)
  const { withdrawn, restored, sources, left } = undone.value
  const text = [
    isDryRun ? `Nothing was written. Undoing ${reference} would do:` : `${reference} was undone:`,
    `  withdrawn ${counted(withdrawn, 'incident')} and ${counted(sources, 'source')}, and as before again ${counted(restored, 'incident')}`,
    ...left.map((one) => `  left      ${one.reference}  ${one.title}: worked on since`),
  ].join('\n')
  return done(text, { dryRun: isDryRun, undone: { reference, withdrawn, restored, sources, left } })
}

async function importOf(vault: Vault, reference: string): Promise<string | undefined> {
  for await (const record of vault.records('log-import')) if (record.reference === reference) return record.id
  return undefined
}
