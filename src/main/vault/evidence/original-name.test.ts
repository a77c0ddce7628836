import { expect, test } from 'vitest'
import { originalName } from './original-name.ts'

test('only the last part of a path is the name, and it is kept as received', () => {
  expect(originalName('/tmp/../a/photo\u202egpj.exe')).toEqual({ name: 'photo\u202egpj.exe', note: '' })
  expect(originalName('/tmp/a\u0000\n.png').name).toBe('a\u0000\n.png')
})

test('what JSON cannot carry is replaced, what is too long is cut, and both are said', () => {
  expect(originalName('/tmp/\ud800x')).toEqual({ name: '\ufffdx', note: expect.stringContaining('replaced') })
  const long = originalName(`/tmp/${'a'.repeat(999)}😀.png`)
  expect(long.name.isWellFormed()).toBe(true)
  expect(long.name).toHaveLength(1_000)
  expect(long.note).toContain('cut')
})
