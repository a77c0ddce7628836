/** Words around the sections of the incident form. */
export const form = {
  missing: 'missing: {{gaps}}',
  answers: { yes: 'Yes', no: 'No', unknown: 'Not known' },
  nothingYet: 'nothing recorded',
  entries_one: '{{count, number}} entry',
  entries_other: '{{count, number}} entries',
} as const
