import { execFileSync } from 'node:child_process'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { ownProfile } from './own-profile.ts'
import { tempFolder } from './vault/testing/temp-folder.ts'

let workspace: string
let elsewhere: string
beforeEach(async () => {
  workspace = await tempFolder()
  elsewhere = await tempFolder()
  await mkdir(path.join(workspace, 'profile', 'Default', 'IndexedDB'), { recursive: true })
  await writeFile(path.join(workspace, 'profile', 'Default', 'Preferences'), '{}')
  await writeFile(path.join(elsewhere, 'Preferences'), 'mine')
})

test('a profile that a browser left is taken, and so is none', async () => {
  await symlink('host-123', path.join(workspace, 'profile', 'SingletonLock'))
  expect(await ownProfile(workspace)).toBe(path.join(workspace, 'profile'))
  await rm(path.join(workspace, 'profile'), { recursive: true })
  expect(await ownProfile(workspace)).toBe(path.join(workspace, 'profile'))
})

test.each([
  'profile',
  'profile/Default',
  'profile/Default/Preferences',
  'profile/Default/IndexedDB',
  'profile/Default/SingletonLock',
])('a link in the place of %s is refused', async (name) => {
  const place = path.join(workspace, name)
  await rm(place, { recursive: true, force: true })
  await symlink(path.join(elsewhere, 'Preferences'), place)
  await expect(ownProfile(workspace)).rejects.toThrow('is not what Holdfast made')
})

test('a pipe in it is refused, and not waited for', async () => {
  const preferences = path.join(workspace, 'profile', 'Default', 'Preferences')
  await rm(preferences)
  execFileSync('mkfifo', [preferences])
  await expect(ownProfile(workspace)).rejects.toThrow('is not what Holdfast made')
})
