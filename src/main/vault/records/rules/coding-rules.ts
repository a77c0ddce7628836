import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { RecordRule } from './rule.ts'

/** What a coder chose without seeing the other's choice stays as it was chosen. */
export const codingKept: RecordRule<'coding'> = (_, { current }) =>
  current === null ? [] : [{ path: [], key: 'coding.changed' }]

/** A second coding is somebody else's: never by who asserted a link of the version that is coded. */
export const codedByAnother: RecordRule<'coding'> = async ({ body }, { actor, versions }) => {
  const coded = (await versions(body.incidentId))[body.incidentRev - 1]
  if (coded?.kind !== 'incident') return [{ path: ['incidentRev'], key: 'coding.revision' }]
  return coded.body.categories.some(({ assertedBy }) => assertedBy === actor)
    ? [{ path: ['incidentId'], key: 'coding.ownWork' }]
    : []
}

/** One coder codes one version of an incident once for a statement. */
export const codedOnce: RecordRule<'coding'> = async ({ id, body }, { actor, all, versions }) => {
  const same = (await all('coding')).filter(
    (other) =>
      other.id !== id &&
      other.body.incidentId === body.incidentId &&
      other.body.incidentRev === body.incidentRev &&
      other.body.statementId === body.statementId,
  )
  const coders = await Promise.all(same.map(async (other) => coderOf(await versions(other.id), actor)))
  return coders.includes(actor) ? [{ path: ['incidentId'], key: 'coding.twice' }] : []
}

/** A coding of this same commit has no version yet: it is the actor's. */
const coderOf = ([first]: readonly StoredRecord[], actor: string): string => first?.createdBy ?? actor
