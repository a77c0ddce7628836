import { assertNever } from '../../lib/assert-never.ts'
import type { FieldOf, FieldRule } from '../../domain/import-profile/schema.ts'
import { makeMethod, makeWeapon } from './attack.ts'
import { makeCategory } from './category.ts'
import { makeCheck } from './check.ts'
import { makeDate } from './date.ts'
import { makeKey } from './key.ts'
import type { Make, MakeContext } from './make.ts'
import { makeMedia } from './media.ts'
import { makePerpetrator } from './perpetrator.ts'
import { makePlace } from './place.ts'
import { makeLinks, makeNamedSource } from './sources.ts'
import { makeTarget } from './target.ts'
import { makeSummary, makeTitle } from './title.ts'

/** What a rule makes of each row. Casualties are made by all their rules together. */
export function makerOf(rule: Exclude<FieldRule, FieldOf<'casualties'>>, context: MakeContext): Make {
  switch (rule.to) {
    case 'key':
      return makeKey(rule)
    case 'title':
      return makeTitle(rule)
    case 'summary':
      return makeSummary(rule)
    case 'date':
      return makeDate(rule, context)
    case 'place':
      return makePlace(rule, context)
    case 'method':
      return makeMethod(rule)
    case 'weapon':
      return makeWeapon(rule)
    case 'target':
      return makeTarget(rule)
    case 'category':
      return makeCategory(rule)
    case 'perpetrator':
      return makePerpetrator(rule)
    case 'links':
      return makeLinks(rule)
    case 'source':
      return makeNamedSource(rule)
    case 'media':
      return makeMedia(rule)
    case 'check':
      return makeCheck(rule, context)
    default:
      return assertNever(rule)
  }
}
