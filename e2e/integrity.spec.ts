import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createWorkspace } from './pages/start-page.ts'
import { Inspection } from './support/inspection.ts'
import { expect, passphrase, test } from './support/test.ts'

const form = { name: 'Integrity', analyst: 'Olena Test', organisation: '', passphrase }

test('the head is given away and held against the journal, which is verified; and read entry by entry; in either theme', async ({
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

  await page.getByRole('link', { name: 'Activity' }).click()
  const entries = page.getByRole('grid', { name: 'Activity' })
  await expect(entries.getByRole('row', { name: /^1 .*Analyst added.*Olena Test/ })).toBeVisible()
  await entries.focus()
  await page.keyboard.press('End')
  const entry = page.getByRole('complementary', { name: 'The chosen entry' })
  await expect(entry.getByRole('heading', { name: 'Entry 1', exact: true })).toBeVisible()
  await entry.getByRole('button', { name: 'Show the checkpoint' }).click()
  await expect(entry.getByText(/^holdfast\.example\/journal\/\S+\n1\n/)).toBeVisible()
  await look.of('activity')
  const what = page.getByRole('combobox', { name: 'What happened' })
  await what.selectOption({ label: 'Incident logged' })
  await expect(entries.getByRole('row', { name: /Incident logged/ })).toHaveCount(2)
  await page.getByRole('button', { name: 'Export as CSV' }).click()
  await expect(page.getByText('2 entries saved as holdfast-activity.csv')).toBeVisible()
  const table = await readFile(path.join(folders.saves, 'holdfast-activity.csv'), 'utf8')
  expect(table.split('\r\n')).toHaveLength(4)
  await what.selectOption({ label: 'Restored from a backup; what follows is signed under a name of its own' })
  await expect(page.getByText('No entry is like that')).toBeVisible()
  await look.of('activity, nothing found')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(entries.getByRole('row').nth(1)).toContainText('Entries of the journal were exported')
  await entries.getByRole('row', { name: /Maternity hospital.*INC-2022-0001/ }).click()
  await entries.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/^Maternity hospital/)
  expect(look.violations).toEqual([])
})
