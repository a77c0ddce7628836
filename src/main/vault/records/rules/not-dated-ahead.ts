import { isFutureDay } from '#shared/domain/date/future.ts'
import { newlyWrong } from './newly-wrong.ts'
import type { RecordRule } from './rule.ts'

/** What was done to check an incident was done by now. */
export const stepsNotAhead: RecordRule<'incident'> = (draft, context) =>
  newlyWrong(draft, context, ({ verificationSteps }) =>
    verificationSteps.flatMap(({ id, on }, index) =>
      isFutureDay(on, context.now)
        ? [{ path: ['verificationSteps', index, 'on'], key: 'date.future', about: `${id} ${on}` }]
        : [],
    ),
  )

/** A source was looked at by now; what an earlier version says may stay or come back. */
export const accessNotAhead: RecordRule<'source'> = async ({ id, body }, { current, versions, now }) => {
  if (!isFutureDay(body.accessed, now)) return []
  const earlier = current === null ? [] : await versions(id)
  return earlier.some((version) => version.kind === 'source' && version.body.accessed === body.accessed)
    ? []
    : [{ path: ['accessed'], key: 'date.future' }]
}
