/** What a source states about an incident, and how a denial was looked for. */
export const claims = {
  language: 'Language of its words',
  copy: 'Copy in which it stands',
  noCopy: 'none chosen',
  exactly: 'Where exactly in its text…',
  from: 'Its words begin at',
  to: 'and end before',
  exactlyHint: 'Characters of the source’s text, counted from 0.',
  translate: 'Add a translation…',
  translation: 'Translation',
  translationLanguage: 'Its language',
  translatedBy: 'Translated by',
  removeTranslation: 'Take the translation out',
  searchNote: 'Who looked, where, up to which day',
  searchNotePlaceholder: 'e.g. the ministry’s channel and two news agencies, until 2 April 2022',
} as const
