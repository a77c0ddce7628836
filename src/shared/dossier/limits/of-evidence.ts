import { chainBreaks, type ChainBreak } from '../../domain/custody/chain-breaks.ts'
import type { StoredRecord } from '../../domain/record/kinds.ts'
import { toldCustody } from '../build/custody.ts'
import { heldBackEvidence } from '../build/held-back.ts'
import type { CheckedCase, Subject } from '../limits.ts'
import type { HeldBack } from '../schema/links.ts'
import type { LimitCode } from '../schema/limit.ts'
import { isCovered } from './purposes.ts'

type Look = (checked: CheckedCase) => readonly Subject[]

/** Limits that are true of files and physical items, those that are held back included. */
export const ofEvidence: { readonly [Code in LimitCode]?: Look } = {
  'fixity-failed': (checked) => heldBack(checked, 'fixity-failed'),
  unread: (checked) => heldBack(checked, 'unread'),
  'given-up': (checked) => heldBack(checked, 'given-up', 'deleted'),
  'consent-refused': (checked) => heldBack(checked, 'consent'),
  'hash-not-rechecked': ({ parts, input }) =>
    parts.evidence
      .filter(({ id }) => !(input.custody[id] ?? []).some(({ type }) => type === 'fixity check'))
      .map(subject),
  'seal-differs': (checked) => broken(checked, 'seal'),
  'holder-differs': (checked) => broken(checked, 'holder'),
  'no-hand-over': ({ parts, input }) =>
    parts.physicalItems
      .filter(({ id }) => !(input.custody[id] ?? []).some(({ transfer }) => transfer !== null))
      .map(subject),
  'consent-not-covering': ({ parts, input }) => {
    const held = heldBackEvidence(input)
    return itemsOf(parts)
      .filter(({ id, body }) => !held.has(id) && !isCovered(body.consent, input.case))
      .map(subject)
  },
}

const itemsOf = ({ evidence, physicalItems }: CheckedCase['parts']) => [...evidence, ...physicalItems]

function heldBack({ parts, input }: CheckedCase, ...reasons: readonly HeldBack[]): readonly Subject[] {
  const held = heldBackEvidence(input)
  return itemsOf(parts)
    .filter(({ id }) => reasons.some((reason) => held.get(id) === reason))
    .map(subject)
}

const broken = ({ parts, input }: CheckedCase, kind: ChainBreak['kind']): readonly Subject[] =>
  itemsOf(parts)
    .filter(({ id }) => chainBreaks(toldCustody(input.custody[id] ?? [])).some((one) => one.kind === kind))
    .map(subject)

const subject = ({ kind, id, reference }: StoredRecord<'evidence' | 'physical-item'>): Subject => ({
  kind,
  id,
  reference,
})
