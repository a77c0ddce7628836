import { expect, test } from 'vitest'
import { builtInProfiles } from '../../domain/export-profile/built-in.ts'
import { isToldLimit } from './told-limits.ts'

test('a limit that speaks of what the profile holds back goes with it', () => {
  expect(
    ['not-disclosed', 'unreviewed', 'no-source-step', 'no-place'].map((code) =>
      isToldLimit(code, builtInProfiles.public.rules),
    ),
  ).toEqual([false, false, false, true])
  expect(isToldLimit('not-disclosed', builtInProfiles.full.rules)).toBe(true)
})
