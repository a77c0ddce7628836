/** How likely two incidents are one, in three words; the bounds are those of the filter too. */
export const bounds = { low: 0, middle: 0.65, high: 0.85 } as const
export type Likelihood = keyof typeof bounds

export function likelihoodOf(score: number): Likelihood {
  if (score >= bounds.high) return 'high'
  return score >= bounds.middle ? 'middle' : 'low'
}
