import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { EvidencePage } from '../pages/evidence-page.ts'
import { PhysicalItemPage } from '../pages/physical-item-page.ts'
import { createWorkspace } from '../pages/start-page.ts'
import { casing } from '../story/thing.ts'
import { Inspection } from '../support/inspection.ts'
import { madePicture } from '../support/picture.ts'
import { expect, passphrase, test } from '../support/test.ts'

const form = { name: 'Items', analyst: 'Test Analyst', organisation: '', passphrase }

test('the places and dialogs of evidence have no accessibility violation, in either theme', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(await start(), form, false)
  const look = new Inspection(page)
  const [one, two] = ['one.png', 'two.png'].map((name) => path.join(folders.files, name)) as [string, string]
  await writeFile(one, madePicture())
  await writeFile(two, madePicture(640, 400))
  const evidence = await EvidencePage.open(page)
  await evidence.takeIn(one, two)
  const details = await evidence.select('one.png')
  await look.of('inbox with an item chosen')
  const dialogs = [
    ['Describe', 'Describe', /^Describe/],
    ['Add a copy made from it', 'derivative', /^A copy made from/],
    ['View large', 'viewer', 'one.png'],
  ] as const
  for (const [button, screen, name] of dialogs) {
    await details.getByRole('button', { name: button }).click()
    await page.getByRole('dialog', { name }).waitFor()
    await look.of(screen)
    await page.keyboard.press('Escape')
  }
  for (const [item, screen] of [
    ['Record a hand-over', 'hand-over of an item'],
    ['Give up…', 'give up'],
  ] as const) {
    await details.getByRole('button', { name: 'More for this item' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await page.getByRole('dialog').waitFor()
    await look.of(screen)
    await page.keyboard.press('Escape')
  }
  await page.getByText('Gallery', { exact: true }).click()
  await look.of('gallery')
  expect(look.violations).toEqual([])
})

test('physical items have no accessibility violation, in either theme', async ({ start }) => {
  const page = await createWorkspace(await start(), form, false)
  const look = new Inspection(page)
  const thing = await PhysicalItemPage.openNew(page)
  await look.of('new physical item')
  await thing.fill(casing)
  for (const given of casing.handOvers) await thing.handOver(given)
  await look.of('physical item with another seal')
  await EvidencePage.open(page)
  await page.getByRole('button', { name: 'Physical items' }).click()
  await page.getByRole('link', { name: casing.name }).waitFor()
  await look.of('physical items')
  expect(look.violations).toEqual([])
})
