import type { StoredRecord } from '../../domain/record/kinds.ts'
import { heldBackEvidence } from '../build/held-back.ts'
import type { CheckedCase, Subject } from '../limits.ts'
import type { HeldBack } from '../schema/links.ts'
import type { LimitCode } from '../schema/limit.ts'
import { isCovered } from './purposes.ts'

type Look = (checked: CheckedCase) => readonly Subject[]

/** Limits that are true of evidence items, those that are held back included. */
export const ofEvidence: { readonly [Code in LimitCode]?: Look } = {
  'fixity-failed': (checked) => heldBack(checked, 'fixity-failed'),
  'given-up': (checked) => heldBack(checked, 'given-up', 'deleted'),
  'consent-refused': (checked) => heldBack(checked, 'consent'),
  'hash-not-rechecked': ({ parts, input }) =>
    parts.evidence
      .filter(({ id }) => !(input.custody[id] ?? []).some(({ type }) => type === 'fixity check'))
      .map(subject),
  'consent-not-covering': ({ parts, input }) => {
    const held = heldBackEvidence(input)
    return parts.evidence
      .filter(({ id, body }) => !held.has(id) && !isCovered(body.consent, input.case))
      .map(subject)
  },
}

function heldBack({ parts, input }: CheckedCase, ...reasons: readonly HeldBack[]): readonly Subject[] {
  const held = heldBackEvidence(input)
  return parts.evidence.filter(({ id }) => reasons.some((reason) => held.get(id) === reason)).map(subject)
}

const subject = ({ id, reference }: StoredRecord<'evidence'>): Subject => ({
  kind: 'evidence',
  id,
  reference,
})
