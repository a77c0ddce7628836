import { ok, type Failure } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const reviewHandlers = (app: AppContext): HandlersOf<'review'> => ({
  'review:decide': async (decision) => {
    const decided = await app.session.vault.reviews.decide(decision)
    return decided.ok ? decided : { ok: false, failure: byField(decided.failure) }
  },
  'review:authors': async ({ ids }) => {
    const authors = await app.session.vault.reviews.authors(ids)
    return ok([...authors].map(([id, names]) => ({ id, authors: [...names] })))
  },
  'review:agreement': async ({ statementId, categoryIds }) => {
    const found = await app.session.vault.reviews.agreement(statementId, categoryIds)
    return ok({ ...found, categories: [...found.categories] })
  },
})

/** The vault names places in the record (`records.0.body.reviews.2.comment`); the reviewer filled in a `comment`. */
const byField = ({ issues, ...failure }: Failure): Failure => ({
  ...failure,
  ...(issues && { issues: issues.map((issue) => ({ ...issue, path: issue.path.slice(-1) })) }),
})
