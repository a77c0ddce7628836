import type { Tlp } from '../../domain/record/schema.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { included } from '../build/included.ts'
import type { DossierInput } from '../input.ts'
import { strictest } from '../marking.ts'
import type { RedactionOrder } from './order.ts'

/** The tighter of what the profile lets out and what the recipient may receive. */
export const markingLimit = ({ profile, mayReceive }: RedactionOrder): Tlp => {
  const ceiling = profile.rules.marking
  return mayReceive === null || strictest([mayReceive, ceiling]) === mayReceive ? ceiling : mayReceive
}

export const isStricter = (label: Tlp, limit: Tlp): boolean =>
  label !== limit && strictest([label, limit]) === label

const MOST_NAMED = 20

/** Refuses, with the references, what a profile that leaves nothing out may not hand over. */
export function unlessTooStrict(
  input: DossierInput,
  order: RedactionOrder,
  heldBack: ReadonlyMap<string, unknown>,
): Result<void> {
  if (order.profile.rules.stricter === 'leave-out') return ok(undefined)
  const limit = markingLimit(order)
  const parts = included(input)
  const marked = [
    { reference: input.case.reference, body: input.case.body },
    ...parts.incidents.map(({ record }) => record),
    ...[...parts.evidence, ...parts.physicalItems].filter(({ id }) => !heldBack.has(id)),
  ]
  const strict = marked.filter(({ body }) => isStricter(body.tlp, limit)).map(({ reference }) => reference)
  if (strict.length === 0) return ok(undefined)
  const named = strict.slice(0, MOST_NAMED).join(', ')
  const more = strict.length > MOST_NAMED ? ` and ${strict.length - MOST_NAMED} more` : ''
  return fail(
    'refused',
    `At most ${limit} may be handed over, and these are marked stricter: ${named}${more}. Nothing was written.`,
    {
      next: 'Take them out of the case, or export by a profile that leaves them out.',
    },
  )
}
