/** How incidents are looked for. */
export const finding = {
  views: 'Ways to look at what was found',
  view: {
    incidents: 'List',
    map: 'Map',
    timeline: 'Timeline',
  },
  help: 'Ways to look for something',
  lead: 'Everything that is typed has to hold. Other forms of a word are found too, and it may be only begun.',
  ways: {
    words: 'all of these words',
    phrase: 'words side by side, as they stand',
    not: 'without this; before anything',
    title: 'in the title; place:, tag: and source: likewise',
    date: 'a day, a month, or from … to …',
    near: 'so near a town or a position, as far as its uncertainty allows',
    killed: 'so many people; injured: likewise',
    status: 'in this state',
    verification: 'verified so far',
    has: 'with evidence, position, figure, source, denial',
  },
  example: {
    words: 'hospital Kharkiv',
    phrase: '"cluster munitions"',
    not: '-school',
    title: 'title:bridge',
    date: 'date:2022-03-01..2022-04-15',
    near: 'near:Bakhmut,20km',
    killed: 'killed:3+',
    status: 'status:draft',
    verification: 'verification:disputed',
    has: 'has:evidence',
  },
  problem: {
    value: 'is nothing that can be looked for. Nothing is shown until it is mended.',
    'place-unknown':
      'is no place that the gazetteer has. It has towns and larger villages. Type coordinates instead: near:48.59,38.00.',
    'place-ambiguous': 'may be one of several places. Say which one, with its region after a comma:',
    'too-long':
      'This is too long to be looked for: more than 1,000 characters or 40 things. Use fewer words.',
  },
  allowed: 'It takes: {{values}}.',
} as const
