export const history = {
  title: 'History',
  titleOf: 'History: {{title}}',
  back: 'Back',
  version: 'Version {{rev, number}}',
  versions_one: '{{count, number}} version',
  versions_other: '{{count, number}} versions',
  entry: 'journal entry {{number, number}}',
  noReason: 'No reason was given.',
  first: 'The first version.',
  before: 'Before',
  after: 'After',
} as const
