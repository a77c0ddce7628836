import { expect, test } from 'vitest'
import { contract } from '#shared/ipc/contract.ts'
import { passphraseIssue, typedPassphraseIssue } from './passphrase.ts'

const words = 'harbour violet'

test.each([
  ['nothing', '', 'passphrase.tooShort', 'text.required'],
  ['nine characters', 'nine char', 'passphrase.tooShort', undefined],
  ['a megabyte', 'x'.repeat(1_048_576), 'text.tooLong', 'text.tooLong'],
  ['one character too many', 'x'.repeat(1_025), 'text.tooLong', 'text.tooLong'],
  ['as many as there may be', 'x'.repeat(1_024), undefined, undefined],
  ['half a character', `${words}\ud800`, 'text.loneSurrogate', 'text.loneSurrogate'],
  ['a zero byte', `${words}\u0000`, 'text.control', undefined],
  ['a line feed', `${words}\n`, 'text.control', undefined],
  ['another script and a whole pair', 'ключ від сховища 🗝', undefined, undefined],
])(
  '%s is taken or refused with its rule, new and typed again, by the rule and by the channel',
  (_, passphrase, made, typed) => {
    expect(passphraseIssue(passphrase)).toBe(made)
    expect(typedPassphraseIssue(passphrase)).toBe(typed)
    const channels = [
      [contract['session:unlock'].request.safeParse({ passphrase }), typed],
      [contract['session:recover'].request.safeParse({ words, passphrase }), made],
    ] as const
    for (const [{ error }, rule] of channels)
      expect(error?.issues.map(({ message, path }) => [message, path])).toEqual(
        rule === undefined ? undefined : [[rule, ['passphrase']]],
      )
  },
)
