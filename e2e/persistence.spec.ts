import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace, unlock, upToDate } from './pages/start-page.ts'
import { madeUpIncident } from './story/made-up.ts'
import { runHoldfast } from './support/holdfast.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: '', passphrase }

test('what was saved and what was only typed are there after closing and opening', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Kept' }, false)
  const first = await IncidentPage.openNew(page)
  await first.section('Facts').getByRole('textbox', { name: 'Title' }).fill('Saved before closing')
  await first.save()
  const second = await IncidentPage.openNew(page)
  await second.section('Facts').getByRole('textbox', { name: 'Title' }).fill('Only typed before closing')
  await page.getByRole('status').filter({ hasText: 'Draft kept' }).waitFor()

  const again = (await start(path.join(folders.home, 'Kept'))).page()
  await unlock(again, passphrase)
  await upToDate(again)
  await again.getByRole('link', { name: /^Incidents 1/ }).click()
  await expect(again.getByText('Saved before closing')).toBeVisible()
  await expect(again.getByText('Only typed before closing')).toBeVisible()
})

test('killed right after "Saved", nothing acknowledged is lost', async ({ folders, start }) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Killed' }, false)
  const workspace = path.join(folders.home, 'Killed')
  await page.close()

  const child = spawn(process.execPath, ['e2e/support/save-then-say.ts', workspace, madeUpIncident.title], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOLDFAST_PASSPHRASE: passphrase },
    detached: true,
  })
  for await (const line of createInterface(child.stdout)) if (line === 'saved') break
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await once(child, 'exit')

  const { json } = await runHoldfast(['list', '--workspace', workspace])
  expect(json).toMatchObject({ incidents: [{ title: madeUpIncident.title, rev: 1 }] })
})

test('an emptied IndexedDB is built again from the journal, and the journal says so', async ({ folders }) => {
  const workspace = path.join(folders.home, 'Emptied')
  await runHoldfast(['init', '--workspace', workspace, '--analyst', 'A', '--sample'])
  const check = () => runHoldfast(['doctor', '--workspace', workspace])
  const first = await check()
  const second = await check()
  await rm(path.join(workspace, 'profile', 'Default', 'IndexedDB'), { recursive: true })
  const third = await check()
  expect([first, second, third].map(({ exit }) => exit)).toEqual([0, 0, 0])
  const states = [first, second, third].map(
    ({ json }) => (json as { indexedDb: { state: string } }).indexedDb.state,
  ) // the shape doctor documents
  expect(states[0]).toBe('rebuilt')
  expect(['current', 'caught up']).toContain(states[1])
  expect(states[2]).toBe('rebuilt')
})

test('a store that the browser can neither open nor delete is taken away and built again', async ({
  folders,
}) => {
  const workspace = path.join(folders.home, 'Broken')
  await runHoldfast(['init', '--workspace', workspace, '--analyst', 'A', '--sample'])
  await runHoldfast(['doctor', '--workspace', workspace])
  const indexedDb = path.join(workspace, 'profile', 'Default', 'IndexedDB')
  const manifest = (await readdir(indexedDb, { recursive: true })).find((name) => name.includes('MANIFEST-'))
  await rm(path.join(indexedDb, manifest ?? 'no manifest was found'))
  const { exit, json } = await runHoldfast(['doctor', '--workspace', workspace])
  expect([exit, json]).toMatchObject([0, { indexedDb: { state: 'rebuilt' } }])
})

test('a second start on the same workspace is refused and changes nothing', async ({ folders, start }) => {
  await createWorkspace(await start(), { ...who, name: 'Once' }, false)
  const { exit, json } = await runHoldfast(['list', '--workspace', path.join(folders.home, 'Once')])
  expect(exit).toBe(2)
  expect(json).toMatchObject({ error: { code: 'in-use' } })
  const { error } = (await runHoldfast(['doctor', '--workspace', path.join(folders.home, 'Once')])).json as {
    error: { code: string }
  } // the shape of every failure
  expect(error.code).toBe('in-use')
})
