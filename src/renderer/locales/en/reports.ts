export const reports = {
  untitled: 'New statistical report',
  notFound: 'This report is not here',
  back: 'Back to the overview',
  words: 'The report',
  title: 'Title',
  quote: 'Its words',
  quoteHint: 'Word for word, so that a reader sees what was counted.',
  note: 'How its figures are to be read',
  figures: 'Figures',
  figuresHint:
    'As published: a sum that does not come out is named and kept. Scope and exclusions say what may be set beside it.',
  noFigures: 'No figure yet. A report has at least one.',
  about: 'What a statistical report is for',
  aboutText:
    'A figure that belongs to no single incident, such as the count of the United Nations. The overview sets it beside what is logged here.',
  aboutMore: 'Write what it leaves out under exclusions, place by place: incidents there are counted apart.',
} as const
