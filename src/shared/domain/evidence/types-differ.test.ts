import { expect, it } from 'vitest'
import { typesDiffer } from './types-differ.ts'

it.each([
  ['image/jpeg', 'image/jpeg', false],
  ['image/jpg', 'image/jpeg', false],
  ['text/plain; charset=utf-8', 'text/plain', false],
  ['application/octet-stream', 'video/mp4', false],
  ['', 'video/mp4', false],
  ['text/plain', null, false],
  ['application/vnd.oasis.opendocument.text', 'application/zip', false],
  ['image/jpeg', 'application/x-msdownload', true],
  ['image/jpeg', 'application/zip', true],
])('declared %j, by its bytes %j: differs %j', (declaredType, sniffedType, differs) =>
  expect(typesDiffer({ declaredType, sniffedType })).toBe(differs),
)
