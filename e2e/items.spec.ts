import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CasePage } from './pages/case-page.ts'
import { CollectionPart } from './pages/collection-part.ts'
import { dropOn, EvidencePage } from './pages/evidence-page.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: '', passphrase }

const phone = {
  from: 'Phone of witness K-1',
  at: '2022-03-16T10:05:00+02:00',
  by: 'Field team 2',
  how: 'Copied by cable',
  clock: '3 min slow',
}

test('how files were collected is said once when they come in, and stands on each, in its custody and in the dossier', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Collected' }, false)
  const [one, two] = ['one.txt', 'two.txt'].map((name) => path.join(folders.files, name)) as [string, string]
  for (const file of [one, two]) await writeFile(file, `the words of ${file}`)
  const incident = await IncidentPage.openNew(page)
  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill('A reported strike')
  const collection = new CollectionPart(page)
  await collection.say(phone)
  expect(await inspect(page, 'how files were collected, in an incident')).toEqual([])
  await incident.attach(one, two)
  await page.getByText('2 files stored').waitFor()
  await expect(collection.toggle).toHaveAttribute('aria-expanded', 'false')
  await expect(collection.toggle).not.toContainText(phone.from)
  await incident.save()

  const evidence = await EvidencePage.open(page)
  for (const name of ['one.txt', 'two.txt']) {
    const details = await evidence.select(name)
    const said = [phone.at, phone.from, phone.by, phone.how, phone.clock].join(' · ')
    await expect(details.getByText(said, { exact: true })).toBeVisible()
    await expect(details.getByText(`from ${phone.from}, clock: ${phone.clock}.`)).toBeVisible()
  }

  const dossier = await CasePage.openNew(page)
  await dossier.fill('What the phone holds', '')
  await dossier.choose('A reported strike')
  const disclosure = await dossier.part('To be disclosed')
  await disclosure.press('Add in own words')
  await disclosure.pick('File or thing it is about', 'two.txt')
  await disclosure.fill('What is to be disclosed', 'It may show another place.')
  expect(await inspect(page, 'a file to be disclosed')).toEqual([])
  await dossier.save()
  await dossier.export('JSON')
  const exported = JSON.parse(await readFile(path.join(folders.saves, 'dossier.json'), 'utf8')) as {
    case: { disclosure: object[] }
    evidence: {
      reference: string
      file: { originalName: string }
      collected: object
      custody: { type: string }[]
    }[]
  }
  const disclosed = exported.evidence.find(({ file }) => file.originalName === 'two.txt')
  expect(exported.case.disclosure).toMatchObject([{ evidence: { reference: disclosed?.reference } }])
  expect(exported.evidence).toHaveLength(2)
  for (const item of exported.evidence) {
    expect(item.collected).toEqual({
      from: phone.from,
      url: '',
      at: phone.at,
      by: phone.by,
      tool: phone.how,
      clockOffset: phone.clock,
    })
    expect(item.custody.map(({ type }) => type)).toContain('capture')
  }
})

test('a collection that cannot be is answered at its field, and the files that came wait for it', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Waiting' }, false)
  const [first, second] = ['first.txt', 'second.txt'].map((name) => path.join(folders.files, name)) as [
    string,
    string,
  ]
  for (const file of [first, second]) await writeFile(file, file)
  const evidence = await EvidencePage.open(page)
  const collection = new CollectionPart(page)
  await collection.say({ ...phone, at: '2999-01-01', clock: 'slow' })
  await dropOn(page, 'Drop files here', [first])
  await expect(page.getByText('1 file waits and is not taken in yet.')).toBeVisible()
  await expect(page.getByText('This day has not come yet')).toBeVisible()
  await expect(page.getByText('Write how far, such as 3 min slow')).toBeVisible()
  await expect(collection.fields.within.getByRole('textbox', { name: 'When it was collected' })).toBeFocused()
  expect(await inspect(page, 'files that wait')).toEqual([])
  await page.getByRole('button', { name: 'Choose files' }).click() // answered at the field too, before any file is chosen
  await expect(page.getByText('No evidence yet')).toBeVisible()

  await collection.say(phone)
  await expect(page.getByText('This day has not come yet')).toHaveCount(0)
  await page.getByRole('button', { name: 'Take in what waits' }).click()
  await page.getByText('1 file stored').waitFor()

  await test.step('what was said is offered for the next files, and goes with them only when it is taken', async () => {
    await evidence.takeIn(second)
    const details = await evidence.select('second.txt')
    await expect(details.getByText('not recorded').first()).toBeVisible()
    await page.getByRole('button', { name: /^As last time:/ }).click()
    await expect(collection.toggle).toContainText(phone.from)
    await evidence.takeIn(second)
    await expect(page.getByText('what you said of its collecting stands in its custody')).toBeVisible()
    await expect(details.getByText(`from ${phone.from}, clock: ${phone.clock}.`)).toBeVisible()
    await expect(details.getByText('not recorded').first()).toBeVisible()
  })
})
