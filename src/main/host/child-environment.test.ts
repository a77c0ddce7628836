import { expect, test } from 'vitest'
import { inUnicodeLocale } from './child-environment.ts'

test.each([
  [{}, 'C.UTF-8'],
  [{ LANG: 'C' }, 'C.UTF-8'],
  [{ LANG: 'uk_UA.UTF-8', LC_ALL: 'POSIX' }, 'C.UTF-8'],
  [{ LANG: 'uk_UA.UTF-8' }, undefined],
  [{ LANG: 'C', LC_CTYPE: 'ar_SY.utf8' }, undefined],
  [{ LC_ALL: 'en_GB.UTF-8', LANG: 'C' }, 'en_GB.UTF-8'],
])('from %j, file names are read in Unicode', (env, all) => {
  expect(inUnicodeLocale(env)['LC_ALL']).toBe(all)
})
