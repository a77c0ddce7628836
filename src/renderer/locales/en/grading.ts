/** Grades on two axes: of a source, and of what it states. */
export const grading = {
  why: 'Why this grade',
  whyPlaceholder: 'what speaks for it, what against',
  by: 'Graded by',
  nobody: 'Nobody has judged it yet. That is not the worst grade.',
  notRecorded: 'Who gave this grade was not recorded.',
  notWorst: 'not the worst grade',
} as const
