import { custodyEvent, type CustodyEvent } from './schema.ts'

/**
 * A custody event as the journal holds it. Events bear no version: those written before hand-overs were told have no
 * `transfer`, and were none. Throws when it is no custody event, which means that a step is missing here.
 */
export const custodyEventFrom = (written: object): CustodyEvent =>
  custodyEvent.parse({ transfer: null, ...written })
