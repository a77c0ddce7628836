import path from 'node:path'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace, unlock } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: '', passphrase }

test('a save based on an older version is refused, with both versions shown and nothing lost', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Stale' }, false)
  const incident = await IncidentPage.openNew(page)
  const facts = incident.section('Facts')
  await facts.getByRole('textbox', { name: 'Title' }).fill('As first saved')
  await incident.save()
  const assessment = facts.getByRole('textbox', { name: 'Analyst’s assessment' })
  await assessment.fill('Mine, typed meanwhile')

  // Another hand saves the same incident in between.
  await page.evaluate(async () => {
    const { holdfast } = window as unknown as { holdfast: Bridge } // the window of the app has it
    const page = await holdfast.journal.read({ after: -1, limit: 100 })
    const record = page.ok
      ? page.value.items.map((item) => item.record).find((one) => one?.kind === 'incident')
      : undefined
    if (record?.kind !== 'incident') throw new Error('No incident')
    const body = { ...record.body, title: 'Saved by another hand' }
    await holdfast.journal.commit({
      records: [{ kind: 'incident', id: record.id, baseRev: record.rev, body }],
    })
  })
  await page.getByText('Journal: 4 entries').waitFor()
  await page.keyboard.press('ControlOrMeta+s')
  const dialog = page.getByRole('dialog', { name: 'Somebody saved this in between' })
  await expect(dialog.getByText('Saved by another hand')).toBeVisible()
  await expect(dialog.getByText('Mine, typed meanwhile')).toBeVisible()
  await expect(page.getByText('Journal: 4 entries')).toBeVisible()

  await dialog.getByRole('button', { name: 'Save mine as the next version' }).click()
  await page.getByText('Journal: 5 entries').waitFor()
  await page.getByRole('button', { name: /^History 3/ }).click()
  await expect(page.getByText('Saved by another hand').first()).toBeVisible()
})

test('what was typed just before a lock is kept and offered again', async ({ start }) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Locked' }, false)
  const incident = await IncidentPage.openNew(page)
  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill('Typed before the lock')
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('1 draft was kept and not saved.')).toBeVisible()
  await page.getByRole('button', { name: /Open/ }).first().click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Typed before the lock')
})

test('opening one of several kept drafts leaves the others on offer', async ({ start, folders }) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Several' }, false)
  for (const title of ['The first draft', 'The second draft']) {
    const incident = await IncidentPage.openNew(page)
    await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill(title)
    await page.getByRole('status').filter({ hasText: 'Draft kept' }).waitFor()
  }
  const again = (await start(path.join(folders.home, 'Several'))).page()
  await unlock(again, passphrase)
  await expect(again.getByText('2 drafts were kept and not saved.')).toBeVisible()
  const lines = again.getByRole('listitem').filter({ hasText: 'draft' })
  await lines.filter({ hasText: 'The first draft' }).getByRole('button', { name: /Open/ }).click()
  await expect(again.getByRole('textbox', { name: 'Title' })).toHaveValue('The first draft')
  await expect(lines.filter({ hasText: 'The second draft' })).toBeVisible()
})
