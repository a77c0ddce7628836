/*
 * Owns the names that a file of a workspace may have. What has another name is not the workspace's: it goes into no
 * backup and comes out of none. The profile of the browser, the lock, the head and the list of what is being written outside
 * are not among them: each is made anew.
 */
const fileNames = [
  /^header(?:\.backup)?\.json$/,
  /^drafts$/,
  /^preferences$/,
  /^checkpoints\/head$/,
  /^journal\/\d{6}-[0-9a-f]{32}\.seg$/,
  /^journal\/torn-\d{6}-[0-9a-f]{32}-\d{1,15}$/,
  /^evidence\/([0-9a-f]{2})\/\1[0-9a-f]{30}$/,
]

const folderNames = [/^$/, /^checkpoints\/$/, /^journal\/$/, /^evidence\/$/, /^evidence\/[0-9a-f]{2}\/$/]

/** With slashes, below the folder of the workspace. */
export const isOwnFile = (name: string): boolean => fileNames.some((known) => known.test(name))

/** The same, with a slash at the end; '' is the folder itself. */
export const isOwnFolder = (name: string): boolean => folderNames.some((known) => known.test(name))
