/** What the page of a recovery key says, for somebody who may never have seen Holdfast. */
export const pageWords = {
  title: 'Recovery key',
  id: 'Workspace',
  made: 'Made on',
  warning:
    'Secret. Whoever has this page and a copy of the workspace, or a backup of it, can read everything in it and sign in the name of its owner.',
  parts: [
    {
      title: 'What it opens',
      points: [
        'The workspace of Holdfast that is named above, as its owner, when the passphrase is forgotten; and every backup of it that was made since the day above.',
        'The page alone opens nothing: it needs the folder of the workspace, or a backup. It counts once three of its words were typed back.',
        'A newer recovery key takes its place. Copies and backups from before that still open with this page.',
      ],
    },
    {
      title: 'Where to keep it',
      points: [
        'Away from the computer and from every copy of the workspace: where you would keep a passport.',
        'On paper alone. Do not photograph it, and delete the file that it was printed from. A telephone that scans the code keeps what it has seen.',
        'If it is lost or somebody has seen it: open Keys and lock in Holdfast, and make a new recovery key.',
      ],
    },
    {
      title: 'How to use it',
      points: [
        'The workspace: choose it on the start screen, then “Forgot your passphrase?”. Type the 24 words in order (1 to 8 down the first column, and so on) and a new passphrase.',
        'A backup: choose “Restore a backup” on the start screen, then the file, then “24 words”.',
        'A scanner that is plugged in may read the square code instead of typing: it holds the line below.',
      ],
    },
  ],
  age: {
    title: 'Without Holdfast',
    text: 'The same key as age spells it (age-encryption.org). Written into a file key.txt, it opens a backup on any computer with age and tar:',
    command: 'age -d -i key.txt BACKUP.age | tar x',
  },
  recipient: 'The public half of this key, which is no secret and stands in the workspace:',
} as const
