import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { LogAnswer, LogOrder } from '../logs/order.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'
import { logOrderIn, type GivenLog, type LogRow } from './log-order.ts'
import { tempFolder } from './temp-folder.ts'
import { valueOf } from './workspace.ts'

export const school: LogRow = {
  id: 'A1',
  day: '3/9/2022',
  where: 'Town',
  what: 'School hit',
  dead: '3',
  link: 'https://t.me/channel/17',
  remark: 'seen',
}
export const bridge: LogRow = { id: 'A2', day: '3/10/2022', where: 'Village', what: 'Bridge hit' }
export const mill: LogRow = { id: 'A3', day: '3/11/2022', where: 'Village', what: 'Mill hit', dead: '0' }

export const logOrder = async (rows: readonly LogRow[], given: GivenLog = {}): Promise<LogOrder> =>
  logOrderIn(await tempFolder(), rows, given)

/** Whatever rows they are, they are of the same log. */
export const importLog = async (
  vault: UnlockedVault,
  rows: readonly LogRow[],
  given: GivenLog = {},
): Promise<LogAnswer> => valueOf(await vault.logs.run(await logOrder(rows, given), { isSameLog: true }))

export async function allOf<K extends 'incident' | 'source' | 'evidence' | 'log-import' | 'log-page'>(
  vault: UnlockedVault,
  kind: K,
): Promise<readonly StoredRecord<K>[]> {
  const found: StoredRecord<K>[] = []
  for await (const record of vault.records(kind)) found.push(record)
  return found
}

/** The incident that a row of this title made. */
export async function incidentTitled(vault: UnlockedVault, title: string): Promise<StoredRecord<'incident'>> {
  const found = (await allOf(vault, 'incident')).find(({ body }) => body.title === title)
  if (found === undefined) throw new Error(`No incident ${title}`)
  return found
}

/** Somebody works on it. */
export async function edit(
  vault: UnlockedVault,
  { id, rev, body }: StoredRecord<'incident'>,
  change: Partial<StoredRecord<'incident'>['body']>,
  reason = 'Looked at again',
): Promise<void> {
  const draft = { kind: 'incident' as const, id, baseRev: rev, body: { ...body, ...change } }
  valueOf(await vault.commit({ records: [draft], reason }))
}
