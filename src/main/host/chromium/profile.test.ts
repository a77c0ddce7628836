import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { prepareProfile } from './profile.ts'

let folder: string
const inner = (name: string) => path.join(folder, 'Default', name)
const preferences = async () =>
  JSON.parse(await readFile(inner('Preferences'), 'utf8')) as Record<string, unknown>

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'holdfast-profile-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('switches off spelling, autofill, passwords, translation, lookups and restoring before the first start', async () => {
  await prepareProfile(folder)
  expect(await preferences()).toMatchObject({
    autofill: { profile_enabled: false, credit_card_enabled: false },
    browser: { enable_spellchecking: false },
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    safebrowsing: { enabled: false },
    search: { suggest_enabled: false },
    session: { restore_on_startup: 5 },
    spellcheck: { use_spelling_service: false },
    translate: { enabled: false },
  })
})

it('sets them again in a profile where the browser changed them, and keeps the rest', async () => {
  await prepareProfile(folder)
  await writeFile(
    inner('Preferences'),
    JSON.stringify({ autofill: { profile_enabled: true }, zoom: { level: 2 } }),
  )
  await prepareProfile(folder)
  expect(await preferences()).toMatchObject({ autofill: { profile_enabled: false }, zoom: { level: 2 } })
})

it('forgets the folders that file dialogs left behind', async () => {
  const profile = await prepareProfile(folder)
  await writeFile(inner('Preferences'), JSON.stringify({ selectfile: { last_directory: '/home/witness' } }))
  await profile.leave()
  expect(await readFile(inner('Preferences'), 'utf8')).not.toContain('witness')
})

it.each(['Sessions', 'Sessions_Encrypted'])(
  'bars the folder %s, and removes what was in it',
  async (name) => {
    await mkdir(inner(name), { recursive: true })
    await writeFile(path.join(inner(name), 'Tabs_1'), 'words')
    await prepareProfile(folder)
    expect((await stat(inner(name))).isFile()).toBe(true)
  },
)

it('starts over from a preferences file that is not JSON', async () => {
  await mkdir(path.join(folder, 'Default'), { recursive: true })
  await writeFile(inner('Preferences'), '{"autofill":')
  await prepareProfile(folder)
  expect(await preferences()).toMatchObject({ translate: { enabled: false } })
})
