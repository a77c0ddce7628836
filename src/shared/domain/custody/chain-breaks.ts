import type { CustodyEvent } from './schema.ts'

/** A hand-over that does not follow from the one before: another seal, or given by somebody who did not have it. */
export interface ChainBreak {
  /** Place of the event in the list. */
  readonly index: number
  readonly kind: 'seal' | 'holder'
  readonly before: string
  readonly now: string
}

/**
 * Where the chain of hand-overs does not join. A seal or name that is not recorded on either side proves nothing and
 * is not said to differ. Compares without case and outer white space, as labels are copied by hand.
 */
export function chainBreaks(events: readonly Pick<CustodyEvent, 'transfer'>[]): readonly ChainBreak[] {
  const breaks: ChainBreak[] = []
  let last: NonNullable<CustodyEvent['transfer']> | null = null
  for (const [index, { transfer }] of events.entries()) {
    if (transfer === null) continue
    if (last !== null && differ(last.to, transfer.from))
      breaks.push({ index, kind: 'holder', before: last.to, now: transfer.from })
    if (last !== null && differ(last.seal, transfer.seal))
      breaks.push({ index, kind: 'seal', before: last.seal, now: transfer.seal })
    last = transfer
  }
  return breaks
}

const plain = (text: string): string => text.trim().toLowerCase()

const differ = (before: string, now: string): boolean =>
  plain(before) !== '' && plain(now) !== '' && plain(before) !== plain(now)
