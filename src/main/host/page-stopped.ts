/** A disk without room ends a page at its first write to the profile; nothing but these words is left to show then. */
export const pageStopped =
  'The window stopped working, most often because the disk is full. What was saved is safe in the journal. Free some space, then start Holdfast again.'
