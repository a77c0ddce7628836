import { describe, expect, test } from 'vitest'
import { isPlainKey, keyCaps, matches, type KeyPress } from './shortcut.ts'

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  repeat: false,
  ...part,
})

describe('shortcuts', () => {
  test('mod is Ctrl, and Cmd on a Mac', () => {
    const ctrl = press({ key: 's', code: 'KeyS', ctrlKey: true })
    const cmd = press({ key: 's', code: 'KeyS', metaKey: true })
    expect([matches('mod+S', ctrl, false), matches('mod+S', ctrl, true)]).toEqual([true, false])
    expect([matches('mod+S', cmd, false), matches('mod+S', cmd, true)]).toEqual([false, true])
  })

  test('a letter is found by its place where the layout has other letters', () => {
    expect(matches('mod+S', press({ key: 'і', code: 'KeyS', ctrlKey: true }), false)).toBe(true)
    expect(matches('N', press({ key: 'ى', code: 'KeyN' }), false)).toBe(true)
  })

  test('a plain key that is held down acts once', () => {
    const held = { code: 'KeyD', repeat: true }
    expect(matches('D', press({ ...held, key: 'd' }), false)).toBe(false)
    expect(matches('mod+J', press({ ...held, key: 'j', ctrlKey: true }), false)).toBe(true)
  })

  test('on a Latin layout the letter decides, not its place', () => {
    expect(matches('mod+S', press({ key: 'o', code: 'KeyS', ctrlKey: true }), false)).toBe(false)
  })

  test('Shift tells two shortcuts of one letter apart', () => {
    const shifted = press({ key: 'E', code: 'KeyE', ctrlKey: true, shiftKey: true })
    expect([matches('mod+E', shifted, false), matches('mod+Shift+E', shifted, false)]).toEqual([false, true])
  })

  test('a sign counts however the layout makes it', () => {
    expect(matches('?', press({ key: '?', code: 'Slash', shiftKey: true }), false)).toBe(true)
    expect(matches('/', press({ key: '/', code: 'Digit7', shiftKey: true }), false)).toBe(true)
  })

  test('keys held with Alt belong to the system', () => {
    expect(matches('N', press({ key: 'n', code: 'KeyN', altKey: true }), false)).toBe(false)
  })

  test('only a shortcut without mod is a plain key', () => {
    expect([isPlainKey('/'), isPlainKey('mod+/')]).toEqual([true, false])
  })

  test('keys are written as they are printed', () => {
    expect(keyCaps('mod+Shift+L', false)).toEqual(['Ctrl', 'Shift', 'L'])
    expect(keyCaps('mod+Shift+L', true)).toEqual(['⌘', '⇧', 'L'])
  })
})
