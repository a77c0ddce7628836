import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import shipped from '../resources/statements/us-secstate-2022-03-23.json' with { type: 'json' }
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

const sample = { name: 'Statements', analyst: 'Test Analyst', organisation: '', passphrase }

/** Words of a made-up source file, and a statement made of them. */
const source = 'On Monday she said: “They shelled hospitals.”\n'
const quote = (exact: string) => {
  const start = source.indexOf(exact)
  return { start, end: start + exact.length, exact }
}
const second = {
  ...shipped,
  id: 'made-up-statement',
  title: 'Made-up statement of 5 April 2022',
  speaker: 'A made-up speaker',
  date: '2022-04-05',
  source: {
    sha256: createHash('sha256').update(source).digest('hex'),
    bytes: Buffer.byteLength(source),
    codePoints: Array.from(source).length,
    description: 'made up',
  },
  passages: [{ id: 'P1', anchor: quote('They shelled hospitals.'), fidelity: 'verbatim' }],
  categories: shipped.categories
    .filter(({ id }) => id === 'hospital')
    .map((one) => ({ ...one, label: 'Hospitals she named', anchor: quote('hospitals'), alsoAt: [] })),
  asides: [],
}

async function choose(page: Page, button: string, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(file)
}

test('a further statement is checked, loaded and linked to, and stands beside the first', async ({
  start,
  folders,
}) => {
  const file = async (name: string, content: string) => {
    await writeFile(path.join(folders.files, name), content)
    return path.join(folders.files, name)
  }
  const page = await createWorkspace(await start(), sample, true)
  const violations: string[] = []

  const outside = { ...second, passages: [{ ...second.passages[0], anchor: quote('They shelled') }] }
  await choose(page, 'Load another statement…', await file('bad.json', JSON.stringify(outside)))
  await expect(page.getByText('These words are in no passage at that place.')).toBeVisible()
  await expect(page.getByText('categories[0].anchor')).toBeVisible()
  violations.push(...(await inspect(page, 'a statement refused')))

  await choose(page, 'Choose another file…', await file('good.json', JSON.stringify(second)))
  await expect(page.getByText('Made-up statement of 5 April 2022')).toBeVisible()
  violations.push(...(await inspect(page, 'a statement before it is added')))
  await page.getByRole('button', { name: 'Add to the workspace' }).click()
  await expect(page.getByRole('button', { name: /^Hospitals she named\s*0 reported/ })).toBeVisible()

  await choose(page, 'Check against the source file…', await file('source.txt', source))
  await expect(page.getByText('its SHA-256 is the same')).toBeVisible()
  await expect(page.getByText('2 of 2 quotes stand where they should')).toBeVisible()

  await choose(page, 'Load another statement…', await file('again.json', JSON.stringify(second)))
  await page.getByRole('button', { name: 'Add to the workspace' }).click()
  await expect(
    page.getByText('This version of this statement is already here.', { exact: false }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()

  const incident = await IncidentPage.openNew(page)
  await incident.fillFacts()
  await page.getByRole('combobox', { name: 'Words of' }).selectOption('made-up-statement')
  await page.getByRole('checkbox', { name: 'Hospitals she named' }).check()
  await incident.save()

  await page.getByRole('link', { name: /^Statement/ }).click()
  const hers = page.getByRole('button', { name: /^Hospitals she named\s*1 reported, 0 reviewed/ })
  await expect(hers).toBeVisible() // the statement chosen before is still the one that is shown
  await page.getByText('Side by side', { exact: true }).click()
  const [left, right] = [
    page.getByRole('region', { name: 'Statement on the left' }),
    page.getByRole('region', { name: 'Statement on the right' }),
  ]
  await expect(left.getByRole('button', { name: /^Hospitals she named\s*1 reported/ })).toBeVisible()
  await right.getByRole('button', { name: /^Hospitals, medical units\s*1 reported/ }).click()
  await expect(page.getByRole('complementary', { name: 'About what is chosen' })).toBeVisible()
  violations.push(...(await inspect(page, 'two statements side by side')))
  await left.getByRole('combobox').selectOption('us-secstate-2022-03-23.1')
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await page.getByRole('link', { name: /^Statement/ }).click()
  await expect(left.getByRole('combobox')).toHaveValue('us-secstate-2022-03-23.1')
  expect(violations).toEqual([])
})

test('the coverage table is sorted by the keys and taken along as CSV', async ({ start, folders }) => {
  const page = await createWorkspace(await start(), sample, true)
  await page.getByText('Table', { exact: true }).click()
  await page.getByRole('button', { name: 'Reported' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Reported' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(page.getByRole('rowheader').first()).toContainText('Hospitals, medical units')
  expect(await inspect(page, 'coverage table')).toEqual([])
  await page.getByRole('button', { name: 'Save as CSV…' }).click()
  await expect(page.getByText('statement-coverage.csv')).toBeVisible()
  const lines = (await readFile(path.join(folders.saves, 'statement-coverage.csv'), 'utf8')).split('\r\n')
  expect(lines).toHaveLength(1 + shipped.categories.length + 1)
  expect(lines.find((line) => line.includes(',hospital,'))).toMatch(
    /^us-secstate-2022-03-23,1,hospital,"Hospitals, medical units",hospitals,hospitals,1,0,0,1,1,0,1,/,
  )
})
