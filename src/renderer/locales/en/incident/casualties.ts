/** Words of the figures of casualties. */
export const casualties = {
  hint: 'One figure for each source. A lowest figure alone reads “or more”. Not known is an answer, and it is not 0.',
  none: 'No figure recorded.',
  add: { killed: 'Killed', injured: 'Wounded' },
  label: '{{harm}}, {{population}}',
  harm: 'Harm',
  harms: {
    killed: 'Killed',
    injured: 'Wounded',
    'killed-or-injured': 'Killed or wounded',
    missing: 'Missing',
    detained: 'Detained',
  },
  population: 'Who',
  populations: {
    civilian: 'civilians',
    combatant: 'combatants',
    'hors-de-combat': 'out of combat',
    unknown: 'not known who',
  },
  min: 'Lowest',
  max: 'Highest',
  unknown: 'Number not known',
  exactly: 'Exactly {{people}}',
  reading: { unknown: 'not known', open: 'no number yet' },
  asOf: 'As of, in the source’s words',
  asOfUnknown: 'The source gives no date',
  asOfPlaceholder: 'as of 25 March',
  noAsOf: 'no as-of',
  sources: 'Sources of this figure',
  more: 'Scope, exclusions, breakdown…',
  scope: 'What it covers',
  exclusions: 'What it leaves out',
  rule: 'How it was counted or combined',
  breakdown: 'Breakdown',
  best: 'Best estimate',
  confirmed: 'Confirmed',
  buckets: {
    women: 'Women',
    men: 'Men',
    girls: 'Girls',
    boys: 'Boys',
    childrenUnknown: 'Children',
    adultsUnknown: 'Adults',
    unknown: 'Not known',
  },
  overlaps: 'May count the same people as',
  sums: {
    other: 'The numbers do not fit: {{stated, number}} stated, {{computed, number}} computed.',
    bucketsOverMax:
      'The groups add up to {{computed, number}}, more than the highest figure of {{stated, number}}.',
    bucketsUnderMin:
      'The groups add up to {{computed, number}}, less than the lowest figure of {{stated, number}}.',
    bucketsNotBest: 'The groups add up to {{computed, number}}, the best estimate says {{stated, number}}.',
    killedPlusInjured:
      'Killed and wounded add up to {{computed, number}}, the figure for both says {{stated, number}}.',
    bestOutsideRange:
      'The best estimate of {{stated, number}} lies outside the range, which ends at {{computed, number}}.',
    confirmedOverMax:
      'More are confirmed ({{stated, number}}) than the highest figure allows ({{computed, number}}).',
  },
} as const
