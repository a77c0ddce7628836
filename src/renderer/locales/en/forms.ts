/** What every form of a record says about its draft and its saving. */
export const forms = {
  history: 'History {{rev, number}}',
  draftShown: 'This is your unsaved draft of',
  discardDraft: 'Discard the draft',
  draftUnreadable:
    'A draft is kept, but this version of Holdfast cannot read it. The saved version is shown.',
  notSaved_one: 'Not saved yet: {{count, number}} field needs your attention. Everything you typed is kept.',
  notSaved_other:
    'Not saved yet: {{count, number}} fields need your attention. Everything you typed is kept.',
} as const
