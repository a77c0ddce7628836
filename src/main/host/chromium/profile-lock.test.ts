import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstat, mkdtemp, rm, symlink } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeProfile } from './profile-lock.ts'

let folder: string
const lock = () => path.join(folder, 'SingletonLock')
const isThere = () =>
  lstat(lock()).then(
    () => true,
    () => false,
  )

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'holdfast-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('takes a profile nobody used', async () => {
  expect(await takeProfile(folder, 0)).toBe(true)
})

it('takes a profile whose browser ran on another machine', async () => {
  await symlink(`elsewhere-${process.pid}`, lock())
  expect(await takeProfile(folder, 0)).toBe(true)
  expect(await isThere()).toBe(false)
})

it('leaves a profile alone while its browser runs', async () => {
  await symlink(`${os.hostname()}-${process.pid}`, lock())
  expect(await takeProfile(folder, 100)).toBe(false)
  expect(await isThere()).toBe(true)
})

it('waits for a browser that is ending', async () => {
  const browser = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await symlink(`${os.hostname()}-${browser.pid}`, lock())
  const taken = takeProfile(folder, 20_000)
  browser.kill()
  await once(browser, 'exit')
  expect(await taken).toBe(true)
})
