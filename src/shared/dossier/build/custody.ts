import type { CustodyEvent } from '../../domain/custody/schema.ts'

/**
 * The custody events that a dossier tells. Left out are those that a hand-over itself leaves behind, or no dossier
 * could ever be made twice alike: that it was handed over, and that a fixity check found again what the one before
 * it had found. The journal keeps them all.
 */
export function toldCustody<E extends Pick<CustodyEvent, 'type' | 'outcome'>>(
  events: readonly E[],
): readonly E[] {
  let found: CustodyEvent['outcome'] | undefined
  return events.filter(({ type, outcome }) => {
    if (type === 'dissemination') return false
    if (type !== 'fixity check') return true
    const isNew = outcome !== found
    found = outcome
    return isNew
  })
}
