export const unlock = {
  lead: 'This workspace is locked. Nothing of it can be read until you unlock it.',
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  back: 'Another workspace',
  deriving: 'Checking. This is slow on purpose, so that guessing is slow too.',
} as const
