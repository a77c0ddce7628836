import type { RecordDraft } from '#shared/ipc/records.ts'
import type { Issue } from '#shared/lib/result.ts'
import { categoriesDescribed } from './categories-described.ts'
import { codedByAnother, codedOnce, codingKept } from './coding-rules.ts'
import { comparedOnce } from './compared-once.ts'
import { confirmedByAnotherOrigin } from './confirmed-by-another-origin.ts'
import { denialSearchFits } from './denial-search-fits.ts'
import { exhibitNumbers } from './exhibit-numbers.ts'
import { claimsGradedByTheActor, sourceGradedByTheActor } from './graded-by-the-actor.ts'
import { idsOnce } from './ids-once.ts'
import { linksAssertedByTheActor } from './links-asserted-by-the-actor.ts'
import { linkedNotNamed, codingNamesNobody } from './linked-not-named.ts'
import { mergedFromOthers, mergedIntoOne } from './merges.ts'
import { moreThanContext } from './more-than-context.ts'
import { namesUnwritten } from './names-unwritten.ts'
import { newReview } from './new-review.ts'
import {
  caseNamesNobody,
  comparisonNamesNobody,
  exportProfileNamesNobody,
  listedNamesNobody,
  physicalItemNamesNobody,
  reportNamesNobody,
  savedViewNamesNobody,
  sourceNamesNobody,
} from './nobody-named.ts'
import { accessNotAhead, stepsNotAhead } from './not-dated-ahead.ts'
import { notOwnWork } from './not-own-work.ts'
import { notRelatedToItself } from './not-related-to-itself.ts'
import { oneCodeName, visibleToItsAuthor } from './person-rules.ts'
import { personsByCodeName } from './persons-by-code-name.ts'
import { reasonGiven } from './reason-given.ts'
import { reviewsKept } from './reviews-kept.ts'
import { statusSteps } from './status-steps.ts'
import type { RecordRule, RuleContext } from './rule.ts'
import { oneTextAVersion, soundStatement } from './statement-as-loaded.ts'
import { knownWords, wordsLinkedOnce } from './words-of-the-statement.ts'

/** The rules of each kind, in the order in which they are asked. */
const rules: { readonly [K in RecordDraft['kind']]?: readonly RecordRule<K>[] } = {
  case: [exhibitNumbers, caseNamesNobody],
  coding: [codingKept, codedByAnother, codedOnce, codingNamesNobody],
  'duplicate-review': [comparedOnce, comparisonNamesNobody],
  'export-profile': [exportProfileNamesNobody],
  incident: [
    idsOnce,
    knownWords,
    wordsLinkedOnce,
    linksAssertedByTheActor,
    categoriesDescribed,
    moreThanContext,
    denialSearchFits,
    stepsNotAhead,
    notRelatedToItself,
    mergedIntoOne,
    mergedFromOthers,
    personsByCodeName,
    linkedNotNamed,
    listedNamesNobody,
    claimsGradedByTheActor,
    confirmedByAnotherOrigin,
    reviewsKept,
    newReview,
    notOwnWork,
    statusSteps,
    reasonGiven,
  ],
  person: [visibleToItsAuthor, oneCodeName, namesUnwritten],
  'physical-item': [physicalItemNamesNobody],
  'saved-view': [savedViewNamesNobody],
  source: [sourceGradedByTheActor, accessNotAhead, sourceNamesNobody],
  statement: [soundStatement, oneTextAVersion],
  'statistical-report': [reportNamesNobody],
}

/** Everything that the rules find wrong with one draft. */
export async function brokenRules(draft: RecordDraft, context: RuleContext): Promise<readonly Issue[]> {
  // The list under a kind holds rules for that kind; the compiler cannot follow that through the lookup.
  const own = (rules[draft.kind] ?? []) as readonly RecordRule<RecordDraft['kind']>[]
  const found: Issue[] = []
  for (const rule of own) found.push(...(await rule(draft, context)))
  return found
}
