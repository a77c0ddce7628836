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
    handOvers: 'Hand-overs',
    imports: 'Imports',
    duplicates: 'Duplicates',
    review: 'Review',
    activity: 'Activity',
    integrity: 'Integrity',
    verify: 'Verify a package',
    analysts: 'Analysts',
    backup: 'Backup',
    keys: 'Keys and lock',
    about: 'About',
  },
  journal_one: 'Journal: {{count, number}} entry',
  journal_other: 'Journal: {{count, number}} entries',
  readSide: { starting: 'Opening the records…', current: 'Screen is up to date' },
  following: 'Reading {{done, number}} of {{total, number}}',
  locking: {
    title: 'About to lock',
    text_one:
      'Nobody has been here for a while: the workspace locks in {{count, number}} second. What is still running is stopped, and what you typed is kept.',
    text_other:
      'Nobody has been here for a while: the workspace locks in {{count, number}} seconds. What is still running is stopped, and what you typed is kept.',
    stay: 'Stay unlocked',
  },
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
    'preferences-unreadable':
      'The file of what each analyst has chosen could not be read, so the time after which it locks is again the usual one for everybody. It can be chosen anew under Keys and lock. What was saved is not affected.',
    'not-entered':
      'You are looking with the key of your organisation. Nothing can be written here, so you were not entered as an analyst, and your passphrase opens nothing.',
    'passphrase-unchanged':
      'Your recovery key opened the workspace, but nothing can be written here, so your passphrase was not changed: the new one opens nothing. The recovery key opens the workspace again.',
    'evidence-missing_one': 'The file of {{count, number}} evidence item is missing from this workspace.',
    'evidence-missing_other':
      'The files of {{count, number}} evidence items are missing from this workspace.',
    'left-outside_one':
      'Holdfast was stopped while it saved a file outside the workspace. The half that was written may still lie there, readable by anybody: its disk is not connected, or does not let go of it. It is removed at the next unlocking that finds it.',
    'left-outside_other':
      'Holdfast was stopped while it saved {{count, number}} files outside the workspace. The halves that were written may still lie there, readable by anybody: their disk is not connected, or does not let go of them. They are removed at the next unlocking that finds them.',
    forgetLeft: 'Do not look for it any more',
  },
  backup: {
    notMade: 'A backup is due and was not made.',
    show: 'Show backups',
  },
  space: {
    low: 'The disk of this workspace is almost full: {{left}} are left.',
    next: 'Free some space. When nothing is left, nothing more can be saved; what you type is still kept as a draft.',
  },
  readOnly: {
    medium:
      'The folder of this workspace, or the disk it is on, does not allow writing. You can look at everything and export it; nothing can be changed, and that something was exported is not entered in the journal.',
    damaged:
      'The journal of this workspace is damaged. It is open for reading only, and nothing is written to its folder.',
    nothingWhole: 'Nothing in it can be read.',
    wholeUpTo_one: 'Its first entry is whole and can be read.',
    wholeUpTo_other: 'Its first {{count, number}} entries are whole and can be read.',
    records: 'Records concerned:',
    more_one: 'and {{count, number}} more.',
    more_other: 'and {{count, number}} more.',
    next: 'Keep the folder as it is, and restore a backup into another one. Until then, what can be read can be exported from its case; no such export is entered in the journal.',
    export: 'Go to the cases',
    activity: 'Read the journal up to there',
    restore: 'Restore…',
  },
  damage: {
    frame: 'A part of the journal is not what was written there.',
    'segment-order': 'A file of the journal is missing, there twice, or in the place of another.',
    entry: 'An entry does not follow the one before it.',
    checkpoint: 'A checkpoint is not that of the entries before it.',
    signature: 'A commit is not signed by the analyst whom it names, or by somebody who may not write.',
    'end-missing': 'Entries that were saved are missing from the end.',
    'other-history': 'The history is not the one that was signed earlier.',
    'head-file':
      'The journal is whole, but what the workspace was opened by says something else. Lock it and unlock it again: then all of it comes from the journal.',
    unread: 'The disk does not give a part of the journal.',
    entries_one: 'Entry {{first, number}}.',
    entries_other: 'Entries {{first, number}} to {{last, number}}.',
    atFrame: 'frame {{frame, number}}',
  },
  crashed: {
    title: 'This screen stopped working',
    text: 'What was saved is safe in the journal, and what was typed is kept as a draft. Try again, or go to the statement.',
    home: 'Go to the statement',
  },
} as const
