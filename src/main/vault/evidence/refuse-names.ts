import { fullNamesSaid } from '../records/names-said.ts'
import type { OwnWords } from '../records/own-words.ts'
import { refuse } from '../storage/refusal.ts'
import type { Custodian } from './custodian.ts'

/** What is said of an item, at intake or later, names nobody who is kept under a code name. Refuses 'invalid'. */
export async function refuseNames(
  { ledger }: Custodian,
  words: readonly OwnWords[],
  message: string,
): Promise<void> {
  const persons = async () => {
    const records = await Promise.all(ledger.index.idsOf('person').map((id) => ledger.current(id)))
    return records.flatMap((record) => (record.kind === 'person' ? [record.body] : []))
  }
  const issues = await fullNamesSaid(words, persons, ledger.actor)
  if (issues.length > 0) refuse('invalid', message, { issues })
}
