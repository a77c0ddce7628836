import path from 'node:path'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { CasePage } from './pages/case-page.ts'
import { createWorkspace, unlock } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: '', passphrase }

test('the last save of a case is taken back by a key, and stands in its history', async ({ start }) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Undo' }, false)
  const form = await CasePage.openNew(page)
  await form.fill('Hospitals', 'As it was meant.')
  await form.save()
  await expect(page.getByRole('button', { name: 'Undo this save' })).toBeHidden()
  await form.fill('Hospitals', 'By mistake.')
  await form.save()
  await expect(page.getByRole('button', { name: 'Undo this save' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(page.getByRole('textbox', { name: 'Narrative' })).toHaveValue('As it was meant.')
  await expect(page.getByRole('button', { name: 'Undo this save' })).toBeHidden()
  await page.getByRole('button', { name: /^History 3/ }).click()
  await expect(page.getByText('By mistake.').first()).toBeVisible()
})

test('a kept draft of another shape is not shown as a case: the form says so and begins anew', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Shape' }, false)
  const id = await page.evaluate(async () => {
    const { holdfast } = window as unknown as { holdfast: Bridge } // the window of the app has it
    const id = '01890a5d-ac96-774b-bcce-b302099a8057'
    await holdfast.draft.keep({ kind: 'case', id, baseRev: null, body: { title: ['Hospitals'] } })
    return id
  })
  const again = (await start(path.join(folders.home, 'Shape'))).page()
  await unlock(again, passphrase)
  await again.evaluate((to) => window.location.replace(to), `#/case/${id}`)
  await expect(again.getByText(/cannot read it/)).toBeVisible()
  await expect(again.getByRole('textbox', { name: 'Title' })).toHaveValue('')
})
