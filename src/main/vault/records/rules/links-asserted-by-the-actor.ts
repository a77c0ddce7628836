import { isFutureInstant } from '#shared/domain/date/future.ts'
import { linksTogether } from '#shared/domain/duplicate/links-together.ts'
import type { CategoryLink } from '#shared/domain/statement/schema.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { sameJson } from '#shared/lib/same-json.ts'
import { incidentsBefore, type IncidentsBefore } from './incidents-before.ts'
import type { RecordRule } from './rule.ts'

/**
 * A link to the statement's words that is new, or says something new, is asserted by whoever saves it, by now. One that
 * stood so in an earlier version, here or in an incident that is merged into this one, may stay or come back.
 */
export const linksAssertedByTheActor: RecordRule<'incident'> = async (draft, context) => {
  const { current, actor, now } = context
  const standing = current?.kind === 'incident' ? current.body.categories : []
  const fresh = draft.body.categories.filter((link) => !has(standing, link))
  if (fresh.length === 0) return []
  const before = await incidentsBefore(draft, context)
  return fresh
    .filter((link) => !stoodSo(link, before))
    .flatMap((link) => {
      const path = ['categories', draft.body.categories.indexOf(link)]
      if (link.assertedBy !== actor) return [{ path, key: 'category.byAnother' }]
      return isFutureInstant(link.assertedAt, now) ? [{ path, key: 'category.future' }] : []
    })
}

/** A merge puts two links to the same words together, and leaves them in the name of the one that stays. */
function stoodSo(link: CategoryLink, { own, merged }: IncidentsBefore): boolean {
  const ones = sameWords(own, link)
  const others = sameWords(merged, link)
  return (
    has([...ones, ...others], link) ||
    ones.some((one) => others.some((other) => sameJson(linksTogether(one, other), link)))
  )
}

const sameWords = (bodies: IncidentsBefore['own'], link: CategoryLink): readonly CategoryLink[] =>
  bodies.flatMap(({ categories }) => categories.filter((one) => categoryKey(one) === categoryKey(link)))

const has = (links: readonly CategoryLink[], link: CategoryLink): boolean =>
  links.some((one) => sameJson(one, link))
