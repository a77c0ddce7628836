import { describe, expect, test } from 'vitest'
import { strengthOf } from './strength.ts'

describe('strength of a passphrase', () => {
  test('below ten characters it is too short, whatever they are', () => {
    expect(strengthOf('xK9$qQ2!v', [])).toBe('tooShort')
  })

  test.each([
    'password123',
    'qwertyuiop',
    'aaaaaaaaaaaaaaaaaaaa',
    '1234567890',
    'Mariupol2022',
    'пароль123456',
  ])('what guessers try first is weak: %s', (text) => {
    expect(strengthOf(text, [])).toBe('weak')
  })

  test('words of the form itself do not make it stronger', () => {
    expect(strengthOf('kharkiv office', [])).not.toBe('weak')
    expect(strengthOf('kharkiv office', ['Kharkiv office'])).toBe('weak')
  })

  test('more unrelated words are stronger', () => {
    expect(strengthOf('harbour violet', [])).toBe('fair')
    expect(strengthOf('harbour violet kettle ninety glass', [])).toBe('strong')
  })

  test('a passphrase of the greatest length is judged at once', () => {
    const started = performance.now()
    strengthOf('ab1 '.repeat(256), [])
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
