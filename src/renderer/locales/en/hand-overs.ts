/** The log of hand-overs over all cases. */
export const handOvers = {
  title: 'Hand-overs',
  all: 'Hand over all incidents…',
  log: 'What was handed over',
  empty: 'Nothing was handed over yet',
  emptyHint: 'A dossier is handed over from its case. What went out, to whom and which bytes is kept here.',
  filter: 'Which hand-overs',
  recipient: 'To whom',
  anyone: 'Anyone',
  case: 'Case',
  allCases: 'All cases',
  standing: 'How it stands',
  standings: { all: 'All', current: 'Current', superseded: 'Superseded', recalled: 'Recalled' },
  shown_one: '{{count, number}} hand-over',
  shown_other: '{{count, number}} hand-overs',
  noneShown: 'None is like that.',
  more: 'Show more',
} as const
