/** What came from other workspaces. */
export const imports = {
  title: 'Imports',
  choose: 'Choose a file…',
  list: 'Imports so far',
  empty: 'Nothing was imported yet',
  emptyHint:
    'A package or a dossier.json from another workspace can be brought in here. What it would do is shown before anything is written.',
  reading: 'Reading and verifying the file',
  importing: 'Bringing it in',
  confirm: 'Import this',
  done: 'Entered as {{reference}}. The file itself is kept as evidence.',
  unsigned:
    'Nobody signed it: nothing shows who made it, or that it was not changed on the way. Import it only if you know where it comes from.',
  compareKey:
    'Its signature is whole, by a key that you have not compared. Ask the sender for the fingerprint by another way, and compare it with the one above.',
  counts: {
    created: 'New',
    updated: 'Changed',
    unchanged: 'As they are here',
    conflicts: 'Conflicts',
    rejected: 'Rejected',
    read: 'Read in all',
  },
  conflictHint: 'Changed there and here since the last import. What stands here is left as it is.',
  changes: 'What changes',
  outcome: {
    created: 'new',
    updated: 'changed',
    unchanged: 'the same',
    conflict: 'conflict',
    rejected: 'rejected',
  },
  gone: 'Not in this version any more',
  goneHint: 'Nothing is deleted: they stay here as they are.',
  withoutBytes: 'Evidence without its file',
  withoutBytesHint:
    'Only what is recorded about them comes in. Add the files later: they are known by their hashes.',
  more_one: 'and {{count, number}} more',
  more_other: 'and {{count, number}} more',
  summary:
    '{{read, number}} read: {{created, number}} new, {{updated, number}} changed, {{unchanged, number}} the same, {{conflicts, number}} conflicts, {{rejected, number}} rejected',
  facts: { dossier: 'Dossier', signed: 'Signed as', head: 'Head of its journal' },
  version: 'version {{version, number}}',
  noVersion: 'no version of it was frozen',
  profile: 'profile “{{name}}”',
  nobodySigned: 'Nobody signed it.',
  signedAs: 'Signed as',
  cameWith: 'Came with {{reference}}, version {{version, number}}.',
  cameWithPreview: 'Came with {{reference}}, of which no version was frozen.',
  conflictHere: 'What came differs from what stands here, which was left as it is.',
} as const
