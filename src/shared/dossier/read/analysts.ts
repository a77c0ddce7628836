import type { AnalystBody } from '../../domain/analyst/schema.ts'
import type { Dossier } from '../schema.ts'
import type { NamedAnalyst } from '../schema/history.ts'

/** Somebody who worked on the dossier. `listed` is null for whom its list of analysts does not hold. */
export interface ReadAnalyst extends Pick<AnalystBody, 'name' | 'organisation'> {
  readonly id: string
  readonly reference: string
  readonly listed: Pick<AnalystBody, 'role' | 'active' | 'publicKey'> | null
}

/** The analysts that the dossier lists, then those whom it only names, in the order in which it does. */
export function readAnalysts(dossier: Dossier): readonly ReadAnalyst[] {
  const found = new Map<string, ReadAnalyst>(
    dossier.analysts.map(({ id, reference, name, organisation, role, active, publicKey }) => [
      id,
      { id, reference, name, organisation, listed: { role, active, publicKey } },
    ]),
  )
  for (const { id, name } of namedIn([
    dossier.case,
    dossier.incidents,
    dossier.sources,
    dossier.statisticalReports,
    dossier.evidence,
    dossier.physicalItems,
    dossier.statements,
  ]))
    // An id in the place of a name says that there was no record of them.
    if (!found.has(id) && name !== id && name.trim() !== '')
      found.set(id, { id, reference: '', name, organisation: '', listed: null })
  return [...found.values()]
}

/** Every analyst by id and name: nothing else in a dossier has just these two. */
function* namedIn(value: unknown): Generator<NamedAnalyst> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const part of value) yield* namedIn(part)
    return
  }
  const keys = Object.keys(value)
  if (keys.length === 2 && 'id' in value && 'name' in value) {
    if (typeof value.id === 'string' && typeof value.name === 'string')
      yield { id: value.id, name: value.name }
    return
  }
  for (const part of Object.values(value)) yield* namedIn(part)
}
