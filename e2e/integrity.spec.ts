import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createWorkspace } from './pages/start-page.ts'
import { Inspection } from './support/inspection.ts'
import { expect, passphrase, test } from './support/test.ts'

const form = { name: 'Integrity', analyst: 'Olena Test', organisation: '', passphrase }

test('the head is given away and held against the journal, which is verified; with keys, in either theme', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(await start(), form, true)
  const look = new Inspection(page)
  await page.keyboard.press('ControlOrMeta+9')
  const words = page.getByRole('list', { name: 'In eight words' })
  await expect(words.getByRole('listitem')).toHaveCount(8)
  await expect(page.getByRole('img', { name: 'The signed checkpoint as a QR code' })).toBeVisible()
  await look.of('integrity')
  const spelt = (await words.getByRole('listitem').allTextContents()).join(' ')

  await page.getByRole('button', { name: 'Save checkpoint' }).click()
  await expect(page.getByText('holdfast-checkpoint.txt')).toBeVisible()
  await page.getByRole('button', { name: 'Save all heads' }).click()
  await expect(page.getByText('checkpoints saved as')).toBeVisible()
  const note = await readFile(path.join(folders.saves, 'holdfast-checkpoint.txt'), 'utf8')

  const kept = page.getByRole('textbox', { name: 'Checkpoints or eight words' })
  const compare = page.getByRole('button', { name: 'Compare', exact: true })
  await kept.fill(spelt.toUpperCase())
  await compare.click()
  await expect(page.getByText('nothing before that was changed')).toBeVisible()
  await kept.fill(note.replace(/^(.*\n)\d+/, '$1999'))
  await compare.click()
  await expect(page.getByText('This proves nothing, or not all of it')).toBeVisible()
  await look.of('a head that nobody signed')
  await kept.fill('a letter')
  await compare.click()
  await expect(page.getByText('There is no signed checkpoint in this text')).toBeVisible()

  await page.getByRole('button', { name: 'Verify everything' }).click()
  await expect(page.getByText(/entries and \d+ signed checkpoints? are whole/)).toBeVisible()
  await look.of('verified')
  expect(look.violations).toEqual([])
})
