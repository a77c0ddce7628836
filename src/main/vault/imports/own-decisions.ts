import type { ReadRecord } from '#shared/dossier/read/read-dossier.ts'
import type { CustodyEvent } from '#shared/domain/custody/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'

type KindAndBody = Pick<StoredRecord, 'kind' | 'body'>

/** A grade, a link, a check or a decision in a record, and by whom. */
interface Decided {
  readonly by: string
  readonly said: string
}

/**
 * A decision in a record that comes from elsewhere, in the name of an analyst of this workspace, which no version of the
 * record here holds. Whoever makes a file can write any name into it: what analysts of this workspace decided stands in
 * its journal, and nowhere else. Answers whose, or undefined.
 */
export function madeUpDecision(
  record: ReadRecord,
  versions: readonly KindAndBody[],
  isOwn: (analystId: string) => boolean,
): string | undefined {
  const own = decidedIn(record).filter(({ by }) => isOwn(by))
  if (own.length === 0) return undefined
  const known = new Set(versions.flatMap((version) => decidedIn(version).map(({ said }) => said)))
  return own.find(({ said }) => !known.has(said))?.by
}

/** The same of what happened to an item. */
export function madeUpEvent(
  told: readonly CustodyEvent[],
  known: readonly CustodyEvent[],
  isOwn: (analystId: string) => boolean,
): string | undefined {
  const here = new Set(known.map(canonicalJson))
  return told.find((event) => isOwn(event.agent) && !here.has(canonicalJson(event)))?.agent
}

function decidedIn(record: KindAndBody): readonly Decided[] {
  const one = record as StoredRecord // kind and body come from one record
  if (one.kind === 'source') return graded(one.body.reliabilityGrading, one.body.reliability)
  if (one.kind !== 'incident') return []
  const { categories, claims, verificationSteps, reviews } = one.body
  return [
    ...categories.map((link) => ({ by: link.assertedBy, said: canonicalJson(link) })),
    ...claims.flatMap(({ id, credibility, credibilityGrading }) =>
      graded(credibilityGrading, `${id} ${credibility}`),
    ),
    ...verificationSteps.map((step) => ({ by: step.analystId, said: canonicalJson(step) })),
    ...reviews.map((review) => ({ by: review.reviewer, said: canonicalJson(review) })),
  ]
}

const graded = (grading: { readonly gradedBy: string | null } | null, of: string): readonly Decided[] =>
  grading === null || grading.gradedBy === null
    ? []
    : [{ by: grading.gradedBy, said: `${of} ${canonicalJson(grading)}` }]
