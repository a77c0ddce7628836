import { expect, test } from 'vitest'
import { scheduleChoice, scheduleForm, scheduleIssues } from './schedule-form-state.ts'

const standing = { folder: '/media/stick', pace: 'week' as const, keep: 3, recipients: ['age1a'], made: [] }

test('a schedule that nobody touched is asked for as it stands', () => {
  expect(scheduleChoice(scheduleForm(standing), standing)).toEqual({
    folder: null,
    pace: 'week',
    keep: 3,
    recipients: ['age1a'],
  })
  expect(scheduleChoice(scheduleForm(null), null)).toBeNull()
})

test('a folder is asked for as it was typed or picked, and recipients line by line', () => {
  const form = { ...scheduleForm(standing), folder: ' /media/other ', recipients: ' age1a \n\nage1b' }
  expect(scheduleChoice(form, standing)).toMatchObject({
    folder: { kind: 'typed', path: '/media/other' },
    recipients: ['age1a', 'age1b'],
  })
  const token = 'a'.repeat(32)
  expect(scheduleChoice({ ...form, token }, standing)).toMatchObject({ folder: { kind: 'picked', token } })
})

test('a folder is missed only where backups are to be made', () => {
  expect(scheduleIssues(scheduleForm(null))).toEqual({})
  expect(scheduleIssues({ ...scheduleForm(null), pace: 'day' })).toEqual({ folder: 'text.required' })
})
