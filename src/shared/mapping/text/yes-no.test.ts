import { expect, test } from 'vitest'
import { readYesNo, saysUnknown } from './yes-no.ts'

test.each([
  ['YES', 'yes'],
  ['y', 'yes'],
  ['True', 'yes'],
  ['1', 'yes'],
  ['1.0', 'yes'],
  ['так', 'yes'],
  ['Да', 'yes'],
  ['sí', 'yes'],
  ['نعم', 'yes'],
  ['NO', 'no'],
  ['false', 'no'],
  ['0', 'no'],
  ['0.0', 'no'],
  ['ні', 'no'],
  ['нет', 'no'],
  ['لا', 'no'],
  ['Unknown', 'unknown'],
  ['?', 'unknown'],
  ['невідомо', 'unknown'],
  ['неизвестно', 'unknown'],
  ['', null],
  ['maybe', null],
  ['2', null],
  ['yes and no', null],
])('%j is %s', (text, answer) => {
  expect(readYesNo(text)).toBe(answer)
})

test.each([
  ['Unknown', true],
  ['No Information', true],
  ['не известно, кто', false],
  ['no', false],
  ['', false],
])('%j says that it is not known: %s', (text, expected) => {
  expect(saysUnknown(text)).toBe(expected)
})
