import { parseEdtf, type Edtf } from '#shared/domain/date/edtf.ts'
import { fitsFilter, type IncidentFilter } from '#shared/domain/incident/filter.ts'
import { incidentStatus, verification } from '#shared/domain/incident/schema.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { Selection } from '#main/dossier/order.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Flags } from '../command.ts'

/** Which incidents a command line asks for, before the workspace was looked at. */
export type Asked =
  | { readonly kind: 'all' }
  | { readonly kind: 'case'; readonly name: string }
  | { readonly kind: 'incidents'; readonly names: readonly string[] }
  | { readonly kind: 'filter'; readonly filter: IncidentFilter }

const filterFlags = ['status', 'verification', 'category', 'from', 'to'] as const

/** Exactly one way to say which incidents; filters count together as one. Null where there is none or more than one. */
export function askedFor(flags: Flags): Result<Asked | null> {
  const filter = filterFlags.some((flag) => flags[flag] !== undefined)
  const ways = [flags.all === true, flags.case !== undefined, flags.incidents !== undefined, filter]
  if (ways.filter(Boolean).length !== 1) return ok(null)
  if (flags.all === true) return ok({ kind: 'all' })
  if (flags.case !== undefined) return ok({ kind: 'case', name: flags.case })
  if (flags.incidents !== undefined) return ok({ kind: 'incidents', names: listed(flags.incidents) })
  const read = filterOf(flags)
  return read.ok ? ok({ kind: 'filter', filter: read.value }) : read
}

function filterOf(flags: Flags): Result<IncidentFilter> {
  const statuses = listed(flags.status).map((status) => incidentStatus.safeParse(status))
  if (statuses.some(({ success }) => !success)) return unknownTerm('status', incidentStatus.options)
  const verifications = listed(flags.verification).map((term) => verification.safeParse(term))
  if (verifications.some(({ success }) => !success)) return unknownTerm('verification', verification.options)
  const within = timeOf(flags)
  if (!within.ok) return within
  return ok({
    statuses: statuses.flatMap(({ data }) => data ?? []),
    verifications: verifications.flatMap(({ data }) => data ?? []),
    categories: listed(flags.category),
    within: within.value,
  })
}

const unknownTerm = (flag: string, terms: readonly string[]) =>
  fail('invalid', `--${flag} takes these words, with commas between them: ${terms.join(', ')}.`)

/** A day, month or year each, both ends inclusive; an end that is not given is open. */
function timeOf({ from, to }: Flags): Result<Edtf | null> {
  if (from === undefined && to === undefined) return ok(null)
  const read = parseEdtf(`${from ?? '..'}/${to ?? '..'}`)
  return read.ok
    ? read
    : fail(
        'invalid',
        '--from and --to take a day, a month or a year: 2022-03-09, 2022-03, 2022. --from is not after --to.',
      )
}

const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** The records that are meant, by reference or by id. Refuses 'not-found' what is not there, by its name. */
export async function selectionOf(vault: Pick<Vault, 'records'>, asked: Asked): Promise<Result<Selection>> {
  switch (asked.kind) {
    case 'all':
      return ok(asked)
    case 'case':
      for await (const { id, reference } of vault.records('case'))
        if (reference === asked.name || id === asked.name) return ok({ kind: 'case', caseId: id })
      return fail('not-found', `There is no case ${asked.name} in this workspace.`)
    case 'incidents':
      return namedIncidents(vault, asked.names)
    case 'filter': {
      const ids: string[] = []
      for await (const { id, body } of vault.records('incident'))
        if (fitsFilter(body, asked.filter)) ids.push(id)
      return ids.length === 0
        ? fail('not-found', 'No incident fits this filter. Nothing was written.')
        : ok({ kind: 'incidents', ids })
    }
  }
}

async function namedIncidents(
  vault: Pick<Vault, 'records'>,
  names: readonly string[],
): Promise<Result<Selection>> {
  const known = new Map<string, string>()
  for await (const { id, reference } of vault.records('incident')) known.set(reference, id).set(id, id)
  const missing = names.filter((name) => !known.has(name))
  if (names.length === 0 || missing.length > 0)
    return fail(
      'not-found',
      `There is no incident ${missing.join(', ')} in this workspace.`.replace('  ', ' '),
    )
  return ok({ kind: 'incidents', ids: [...new Set(names.flatMap((name) => known.get(name) ?? []))] })
}
