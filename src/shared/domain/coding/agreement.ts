/** What two coders chose for one incident, each without the other. */
export interface CodedPair {
  readonly first: readonly string[]
  readonly second: readonly string[]
}

/** How far two coders agree on one category. */
export interface CategoryAgreement {
  readonly categoryId: string
  /** Incidents that both coded. */
  readonly pairs: number
  readonly both: number
  readonly firstOnly: number
  readonly secondOnly: number
  readonly neither: number
  /** Share of incidents on which they agree, 0 to 1; null without a pair. */
  readonly observed: number | null
  /** The share that chance alone would give, from how often each chose the category; null without a pair. */
  readonly expected: number | null
  /** Cohen's kappa, -1 to 1; null where chance alone explains everything, so that nothing is left to measure. */
  readonly kappa: number | null
}

/**
 * Agreement on each category as a yes or no for each incident: percent agreement and kappa after Cohen, "A coefficient
 * of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).
 */
export function agreementOf(
  pairs: readonly CodedPair[],
  categoryIds: readonly string[],
): readonly CategoryAgreement[] {
  return categoryIds.map((categoryId) => {
    let [both, firstOnly, secondOnly, neither] = [0, 0, 0, 0]
    for (const { first, second } of pairs) {
      const [one, other] = [first.includes(categoryId), second.includes(categoryId)]
      if (one && other) both += 1
      else if (one) firstOnly += 1
      else if (other) secondOnly += 1
      else neither += 1
    }
    return { categoryId, ...kappaOf({ both, firstOnly, secondOnly, neither }) }
  })
}

type Counts = Pick<CategoryAgreement, 'both' | 'firstOnly' | 'secondOnly' | 'neither'>

function kappaOf(counts: Counts): Omit<CategoryAgreement, 'categoryId'> {
  const { both, firstOnly, secondOnly, neither } = counts
  const pairs = both + firstOnly + secondOnly + neither
  if (pairs === 0) return { ...counts, pairs, observed: null, expected: null, kappa: null }
  const agreed = both + neither
  // Chance in whole numbers, times pairs squared: dividing last keeps 1 exactly 1.
  const byChance = (both + firstOnly) * (both + secondOnly) + (neither + secondOnly) * (neither + firstOnly)
  const kappa = byChance === pairs * pairs ? null : (agreed * pairs - byChance) / (pairs * pairs - byChance)
  return { ...counts, pairs, observed: agreed / pairs, expected: byChance / (pairs * pairs), kappa }
}
