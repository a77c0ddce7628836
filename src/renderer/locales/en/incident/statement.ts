/** Words of the links to the words of a statement. */
export const statement = {
  hint: 'Tie the incident to the words of {{speaker}}, {{date}}. A link says that the incident may be what the words mean, not that it is a crime.',
  choose: 'Choose words',
  close: 'Done choosing',
  none: 'Not tied to the statement’s words yet.',
  which: 'Words of',
  words: '“{{words}}”',
  kinds: {
    object: 'What is reported to be hit',
    harm: 'Who is reported to be harmed',
    conduct: 'How it is reported to be done',
    pattern: 'A pattern across incidents',
  },
  rationale: 'Why these words fit',
  noRationale: 'no reason yet',
  asks: 'Consider',
  confidence: 'Confidence',
  source: 'Source file',
  witness: '“{{words}}” ({{fidelity}})',
  official: 'Official words',
  noOfficial: 'none recorded',
  law: 'Law',
} as const
