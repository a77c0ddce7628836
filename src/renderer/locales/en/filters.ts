/** What the list of incidents can be narrowed down to from a number of the overview. */
export const filters = {
  only: 'Only: {{words}}',
  none: 'nothing',
  yearOnly: '{{year}}, not one month',
  noMonth: 'year not known',
  'returned-to': 'returned to you',
  'to-review-by': 'waiting for your review',
  'unsourced-figure': 'a figure without a source',
  'no-figure': 'no figure',
  'no-source': 'no source',
  'one-origin': 'all sources of one origin',
  unconfirmed: 'graded as confirmed, by one origin only',
  'denial-not-looked-for': 'denial not looked for',
  'left-out': 'in what a published figure leaves out',
  'not-left-out': 'outside what a published figure leaves out',
  'claimed-by': 'told of by this source',
} as const
