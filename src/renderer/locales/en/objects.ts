/** Things that are no file, beside the files. */
export const objects = {
  groups: { evidence: 'Files', 'physical-item': 'Physical items' },
  filter: 'Show',
  filters: { all: 'All physical items', inbox: 'Inbox: in no incident' },
  noneShown: 'Nothing here matches.',
  columns: {
    name: 'What it is',
    reference: 'Reference',
    identifier: 'Marks on it',
    holder: 'Last with',
    seal: 'Seal',
    tlp: 'Marking',
    uses: 'In incidents',
  },
  noHolder: 'no hand-over yet',
  noSeal: 'none recorded',
} as const
