import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { safeFileName, showFileName } from './file-name.ts'
import { utf8 } from '../../lib/bytes.ts'

describe('a file name shown', () => {
  test.each([
    ['photo\u202egpj.exe', 'photo[U+202E]gpj.exe'],
    ['a\u0000b.jpg', 'a[U+0000]b.jpg'],
    ['line\nbreak\r.txt', 'line[U+000A]break[U+000D].txt'],
    ['\u2066isolated\u2069.txt', '[U+2066]isolated[U+2069].txt'],
    ['mark\u200f.txt', 'mark[U+200F].txt'],
    ['hidden\u200bspace.txt', 'hidden[U+200B]space.txt'],
    ['\ufeffbom.txt', '[U+FEFF]bom.txt'],
    ['para\u2029graph', 'para[U+2029]graph'],
    ['half\ud800.txt', 'half[U+D800].txt'],
    ['tag\u{e0041}.txt', 'tag[U+E0041].txt'],
    ['filler\u3164.txt', 'filler[U+3164].txt'],
    ['\u0085next', '[U+0085]next'],
    ['Маріуполь 16 березня.jpg', 'Маріуполь 16 березня.jpg'],
    ['مستشفى.pdf', 'مستشفى.pdf'],
    ['می\u200cخواهم.pdf', 'می\u200cخواهم.pdf'],
    ['👩\u200d⚕️.png', '👩\u200d⚕️.png'],
    ['', ''],
  ])('%j reads %j', (name, shown) => {
    expect(showFileName(name)).toBe(shown)
  })

  it('never keeps an override, a control or half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const shown = showFileName(name)
        expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(shown.isWellFormed()).toBe(true)
        expect(showFileName(shown)).toBe(shown)
      }),
    )
  })
})

describe('a file name to save under', () => {
  test.each([
    ['photo.jpg', 'photo.jpg'],
    ['Маріуполь 16 березня.jpg', 'Маріуполь 16 березня.jpg'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['../../etc/passwd', '_._etc_passwd'],
    ['..\\..\\windows\\system.ini', '_._windows_system.ini'],
    ['/absolute/path.txt', '_absolute_path.txt'],
    ['C:\\temp\\a.txt', 'C__temp_a.txt'],
    ['what?<is>|this*".txt', 'what__is__this__.txt'],
    ['a\u0000b.jpg', 'ab.jpg'],
    ['.bashrc', 'bashrc'],
    ['name. . .', 'name'],
    ['  spaced  .txt  ', 'spaced  .txt'],
    ['a..b...c.txt', 'a.b.c.txt'],
    ['-rf.txt', '_rf.txt'],
    ['--', 'evidence'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['Aux.tar.gz', '_Aux.tar.gz'],
    ['COM1', '_COM1'],
    ['lpt9.log', '_lpt9.log'],
    ['COM\u00b2.txt', '_COM².txt'],
    ['CONOUT$', '_CONOUT$'],
    ['console.txt', 'console.txt'],
    ['com10.txt', 'com10.txt'],
    ['e\u0301.txt', 'é.txt'],
    ['fraction\u2044slash', 'fraction_slash'],
    ['', 'evidence'],
    ['..', 'evidence'],
    ['.', 'evidence'],
    ['/', 'evidence'],
    ['   ', 'evidence'],
    ['\u202e\u200b', 'evidence'],
    ['half\ud800.txt', 'half.txt'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name, 'evidence')).toBe(safe)
  })

  it('is cut to 200 bytes between characters, with its extension kept', () => {
    const safe = safeFileName(`${'Маріуполь '.repeat(40)}.jpeg`, 'evidence')
    expect(utf8(safe).length).toBeLessThanOrEqual(200)
    expect(utf8(safe).length).toBeGreaterThan(190)
    expect(safe.endsWith('.jpeg')).toBe(true)
    expect(safe).not.toContain('�')
    expect(safe).not.toContain(' .jpeg')
  })

  it('does not take a long tail for an extension', () => {
    const safe = safeFileName(`a.${'b'.repeat(300)}`, 'evidence')
    expect(safe).toBe(`a.${'b'.repeat(198)}`)
  })

  it('gives back the fallback as it is', () => {
    expect(safeFileName('', '')).toBe('')
    expect(safeFileName('//', 'EVD-2022-0001')).toBe('EVD-2022-0001')
  })

  it('is safe whatever came in, and stays the same the second time', () => {
    const nasty = fc.constantFrom(
      '.',
      '..',
      '/',
      '\\',
      ':',
      'CON',
      'nul',
      ' ',
      '-',
      '_',
      '\u202e',
      '\u0000',
      'é',
      '🏥',
      '.jpg',
      'a',
      '\ud800',
    )
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(nasty, { maxLength: 120 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(name, (text) => {
        const safe = safeFileName(text, 'evidence')
        expect(safe).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]|\.\.|^[-. ]|[. ]$/u)
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i)
        expect(utf8(safe).length).toBeLessThanOrEqual(200)
        expect(safe.length).toBeGreaterThan(0)
        expect(safe.isWellFormed()).toBe(true)
        expect(safeFileName(safe, 'evidence')).toBe(safe)
      }),
      { numRuns: 2_000 },
    )
  })
})
