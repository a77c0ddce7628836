import { expect, test } from 'vitest'
import { mixedScripts } from './mixed-scripts.ts'

test.each<[string, string, string[]]>([
  ['a Latin letter in a Cyrillic word', 'Мaриуполь', ['Мaриуполь']],
  ['a Cyrillic letter in a Latin word', 'hоspital in Mariupol', ['hоspital']],
  ['several, each once', 'Мaриуполь, Kиїв, Мaриуполь', ['Мaриуполь', 'Kиїв']],
  ['both scripts in different words', 'Mariupol (Маріуполь)', []],
  ['a hyphen between scripts', 'Google-карта', []],
  ['an apostrophe between', 'об’єкт', []],
  ['Arabic beside Latin', 'مستشفى hospital', []],
  ['digits with either', 'Т72 T72', []],
  ['a combining mark', 'Киі\u0308в', []],
  ['nothing', '', []],
])('%s', (_, text, words) => {
  expect(mixedScripts(text)).toEqual(words)
})
