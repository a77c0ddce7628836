import { bodySchema, type StoredRecord } from '#shared/domain/record/kinds.ts'
import type { ReadRecord } from '#shared/dossier/read/read-dossier.ts'
import { cameWithoutBytes, standingOf } from '#shared/domain/custody/standing.ts'
import { custodyEvent } from '#shared/domain/custody/schema.ts'
import { statements as shipped } from '#shared/domain/statement/catalogue.ts'
import { checkStructure } from '#shared/domain/statement/check-structure.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import type { Ledger } from '../ledger.ts'
import { mentionsOf } from '../records/mentions.ts'
import { refuse } from '../storage/refusal.ts'
import { madeUpDecision, madeUpEvent } from './own-decisions.ts'
import type { ImportOrder } from './order.ts'

const nothing = 'Nothing was imported.'

/**
 * Everything about an import that one record cannot show by itself. Refuses 'invalid' or 'refused' with the first thing
 * found: a dossier is taken whole or not at all. What was decided elsewhere is not asked for the rules of a save.
 */
export async function checkOrder(
  order: ImportOrder,
  ledger: Ledger,
  eventsOf: (itemId: string) => Promise<readonly unknown[]>,
): Promise<void> {
  const { records, custody, elsewhere } = order.read
  const told = new Map<string, string>()
  for (const record of records) {
    if (told.has(record.id))
      refuse('invalid', `The file holds a record twice: ${record.reference}. ${nothing}`)
    told.set(record.id, record.kind)
    const known = ledger.index.get(record.id)?.kind
    if (known !== undefined && known !== record.kind)
      refuse('invalid', `${record.reference} has the id of another kind of record here. ${nothing}`)
    if (!bodySchema(record.kind).safeParse(record.body).success)
      refuse('invalid', `${record.reference} is not what a record may hold. ${nothing}`)
  }
  const outside = new Set(elsewhere.map(({ id }) => id))
  const isPerson = (kinds: readonly string[]) => kinds.includes('analyst')
  for (const record of records)
    for (const { id, kinds } of mentionsOf(record)) {
      const kind = told.get(id) ?? ledger.index.get(id)?.kind
      if (isPerson(kinds) || outside.has(id) || kinds.some((one) => one === kind)) continue
      refuse('invalid', `${record.reference} names a record that is not there: ${id}. ${nothing}`)
    }
  for (const [id, events] of Object.entries(custody)) {
    const parsed = custodyEvent.array().safeParse(events)
    if (!parsed.success || parsed.data.some(({ evidenceId }) => evidenceId !== id))
      refuse('invalid', `What happened to an item of evidence cannot be read: ${id}. ${nothing}`)
    const standing = standingOf(events)
    if (standing !== undefined && standing.kind !== 'held' && !cameWithoutBytes(standing))
      refuse('invalid', `An item is shown although it is not held where it comes from: ${id}. ${nothing}`)
  }
  await checkStatements(order.statements, ledger)
  await checkDecisions(order, ledger, eventsOf)
}

/** A statement is known by its id and version: one text for good, and one that holds together. */
async function checkStatements(told: readonly Statement[], ledger: Ledger): Promise<void> {
  const records = await Promise.all(ledger.index.idsOf('statement').map((id) => ledger.current(id)))
  const known = [
    ...shipped,
    ...records.flatMap((record) => (record.kind === 'statement' ? [record.body] : [])),
  ]
  for (const statement of told) {
    if (checkStructure(statement).length > 0)
      refuse('invalid', `The words of the statement “${statement.title}” do not hold together. ${nothing}`)
    const same = known.find(({ id, version }) => id === statement.id && version === statement.version)
    if (same !== undefined && canonicalJson(same) !== canonicalJson(statement))
      refuse(
        'refused',
        `The statement “${statement.title}”, version ${statement.version}, has other words in this file than here. ${nothing}`,
        { next: 'Ask whoever made the file which words are right.' },
      )
  }
}

async function checkDecisions(
  { read }: ImportOrder,
  ledger: Ledger,
  eventsOf: (itemId: string) => Promise<readonly unknown[]>,
): Promise<void> {
  const { analysts } = ledger.index
  const isOwn = (id: string): boolean => analysts.has(id)
  const refuseIf = (by: string | undefined, what: string): void => {
    if (by === undefined) return
    const name = analysts.get(by)?.body.name ?? by
    refuse(
      'refused',
      `${what} says of ${name}, an analyst of this workspace, what the journal here does not hold. ${nothing}`,
      {
        next: 'Ask whoever made the file. What analysts of this workspace decide is entered here, by themselves.',
      },
    )
  }
  for (const record of read.records)
    refuseIf(madeUpDecision(record, await versionsOf(record, ledger), isOwn), record.reference)
  for (const [id, events] of Object.entries(read.custody)) {
    if (!events.some(({ agent }) => isOwn(agent))) continue
    const known = await eventsOf(id)
    refuseIf(madeUpEvent(events, known as typeof events, isOwn), 'The custody of an item')
  }
}

const versionsOf = ({ id }: ReadRecord, ledger: Ledger): Promise<readonly StoredRecord[]> =>
  ledger.versions(id)
