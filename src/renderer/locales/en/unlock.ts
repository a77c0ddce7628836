export const unlock = {
  lead: 'This workspace is locked. Nothing of it can be read until you unlock it.',
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  back: 'Another workspace',
  deriving: 'Checking. This is slow on purpose, so that guessing is slow too.',
  forgot: 'Forgot your passphrase?',
  recover: {
    title: 'Open with your recovery key',
    lead: 'Type the 24 words from your paper, and a new passphrase. The one that you forgot then opens nothing any more; the words stay as they are.',
    words: 'The 24 words',
    wordsHint:
      'In order. Capital letters, numbers and line breaks do not matter; four letters of a word are enough.',
    passphrase: 'New passphrase',
    repeated: 'New passphrase again',
    submit: 'Open the workspace',
    back: 'I remember my passphrase',
  },
} as const
