export const incidents = {
  title: 'Incidents',
  found_one: '{{count, number}} found',
  found_other: '{{count, number}} found',
  find: 'Find by words, reference or place',
  clear: 'Clear the words',
  all: 'Show all incidents',
  handOver_zero: 'Hand over…',
  handOver_one: 'Hand over this incident…',
  handOver_other: 'Hand over these {{count, number}} incidents…',
  noDate: 'no date',
  noPlace: 'no place',
  noWords: 'tied to no words',
  denial: {
    'not-searched': 'denial not looked for',
    'searched-none-found': 'no denial found',
    found: 'denial not written down',
  },
  empty: 'No incident is logged yet',
  emptyHint:
    'Log the first one: a title, what the sources say, and a date are enough to begin. Everything else can follow.',
  noHit: 'No incident fits',
  noHitHint:
    'The words are looked for in titles, texts, places and references, and in the titles of sources. Try fewer or other words, or take a filter away.',
} as const
