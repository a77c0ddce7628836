/** Sources, wherever they are shown or written. */
export const sources = {
  details: 'Archived copy, limits of access, notes…',
  archived: 'Archived copy',
  noArchived: 'none kept here',
  accessLimits: 'Limits of access',
  accessLimitsPlaceholder: 'who must not see it, and why',
  note: 'Notes',
} as const
