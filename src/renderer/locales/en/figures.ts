/** Words of figures besides those of the incident form. */
export const figures = {
  ruleKind: 'How the figure came about',
  rules: {
    none: 'As one source gives it',
    range: 'Range over the claims',
    majority: 'What most claims say',
    'source-hierarchy': 'By the rank of the sources',
    'team-decision': 'Decided by the team',
  },
  asOfInstant: 'As an instant, with its offset',
  inUtc: '{{day}}, {{time}} UTC',
} as const
