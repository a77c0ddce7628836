import { fail, type Failure } from '#shared/lib/result.ts'
import { counted } from '#main/verify/counted.ts'
import type { Vault } from '#main/vault/vault.ts'
import { done, failed, type Outcome } from '../command.ts'

/** Takes back the import of a log. What was worked on since stays, and is told. */
export async function undoImport(vault: Vault, reference: string, isDryRun: boolean): Promise<Outcome> {
  const imports = await importsOfLogs(vault)
  const id = imports.get(reference)
  if (id === undefined) return failed(notThere(reference, [...imports.keys()]), 1)
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

const mostNamed = 5

function notThere(reference: string, all: readonly string[]): Failure {
  const latest = all.toSorted().slice(-mostNamed)
  const there = latest.length === 0 ? 'No log was imported here.' : `The latest are ${latest.join(', ')}.`
  return fail('not-found', `There is no import ${reference} of a log. Nothing was undone.`, {
    next: `${there} Imports of dossiers are not undone.`,
  }).failure
}

/** By their references. */
async function importsOfLogs(vault: Vault): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>()
  for await (const { reference, id } of vault.records('log-import')) all.set(reference, id)
  return all
}
