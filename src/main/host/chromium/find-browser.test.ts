import { expect, it } from 'vitest'
import { findBrowser } from './find-browser.ts'

const among = (...there: string[]) => ({ exists: (file: string) => there.includes(file) })

it('finds a browser on the PATH, Chromium before Chrome before Edge', () => {
  const env = { PATH: '/usr/local/bin:/usr/bin' }
  const machine = { platform: 'linux', env }
  expect(findBrowser({ ...machine, ...among('/usr/bin/google-chrome', '/usr/bin/chromium') })).toBe(
    '/usr/bin/chromium',
  )
  expect(findBrowser({ ...machine, ...among('/usr/bin/microsoft-edge') })).toBe('/usr/bin/microsoft-edge')
  expect(findBrowser({ ...machine, ...among() })).toBeUndefined()
})

it('finds an application on macOS', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findBrowser({ platform: 'darwin', env: {}, ...among(chrome) })).toBe(chrome)
})

it('finds a program on Windows, in the folders that are set', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
  expect(findBrowser({ platform: 'win32', env, ...among(edge) })).toBe(edge)
})

it('takes the one the environment names, and no other in its place', () => {
  const env = { PATH: '/usr/bin', HOLDFAST_CHROMIUM: '/opt/mine' }
  expect(findBrowser({ platform: 'linux', env, ...among('/opt/mine', '/usr/bin/chromium') })).toBe(
    '/opt/mine',
  )
  expect(findBrowser({ platform: 'linux', env, ...among('/usr/bin/chromium') })).toBeUndefined()
})
