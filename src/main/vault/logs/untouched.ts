import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { sameJson } from '#shared/lib/same-json.ts'
import { recordIn, type Ledger } from '../ledger.ts'

/** Whether an incident says what it said at this revision: nobody wrote in it since, or what they wrote was taken back. */
export async function isAsImported(id: string, rev: number, ledger: Ledger): Promise<boolean> {
  if (ledger.index.get(id)?.versions.length === rev) return true
  const current = await ledger.current(id)
  return sameJson(current.body, await versionAt(id, rev, ledger))
}

export async function versionAt(id: string, rev: number, ledger: Ledger): Promise<IncidentBody> {
  const seq = ledger.index.get(id)?.versions[rev - 1]
  const version = seq === undefined ? undefined : recordIn(await ledger.read(seq))
  if (version?.kind !== 'incident') throw new RangeError(`No revision ${rev} of an incident`)
  return version.body
}
