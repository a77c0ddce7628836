export const shell = {
  skip: 'Skip to the content',
  places: 'Places',
  place: {
    overview: 'Overview',
    statement: 'Statement',
    incidents: 'Incidents',
    sources: 'Sources',
    evidence: 'Evidence',
    persons: 'Persons',
    cases: 'Cases',
    review: 'Review',
    analysts: 'Analysts',
    about: 'About',
  },
  journal_one: 'Journal: {{count, number}} entry',
  journal_other: 'Journal: {{count, number}} entries',
  readSide: { starting: 'Opening the records…', current: 'Screen is up to date' },
  following: 'Reading {{done, number}} of {{total, number}}',
  drafts: {
    title_one: '{{count, number}} draft was kept and not saved.',
    title_other: '{{count, number}} drafts were kept and not saved.',
    untitled: 'without a title',
    open: 'Open',
    later: 'Later',
    discard: 'Discard',
    discardTitle: 'Discard this draft?',
    discardNew:
      'It was never saved, so everything typed in it goes. Records and their history stay as they are.',
    discardChanges:
      'The changes typed since the last save go. The saved record and its history stay as they are.',
  },
  opening: {
    'header-copy-restored':
      'One of the two copies of the workspace header was damaged. It was written again from the other.',
    'tail-moved_one':
      'The last write to the journal had not been finished. {{count, number}} byte of it was moved aside. Nothing that was shown as saved is affected.',
    'tail-moved_other':
      'The last write to the journal had not been finished. {{count, number}} bytes of it were moved aside. Nothing that was shown as saved is affected.',
    'drafts-set-aside':
      'The file of unsaved drafts could not be read. It was moved aside, and a new one was begun. What was saved is not affected.',
    'evidence-missing_one': 'The file of {{count, number}} evidence item is missing from this workspace.',
    'evidence-missing_other':
      'The files of {{count, number}} evidence items are missing from this workspace.',
  },
  space: {
    low: 'The disk of this workspace is almost full: {{left}} are left.',
    next: 'Free some space. When nothing is left, nothing more can be saved; what you type is still kept as a draft.',
  },
  crashed: {
    title: 'This screen stopped working',
    text: 'What was saved is safe in the journal, and what was typed is kept as a draft. Try again, or go to the statement.',
    home: 'Go to the statement',
  },
} as const
