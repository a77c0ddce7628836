import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CasePage } from './pages/case-page.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace, unlock, upToDate } from './pages/start-page.ts'
import { madeUpIncident } from './story/made-up.ts'
import { madePicture } from './support/picture.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: 'Example Organisation', passphrase }

test('from an empty folder to a dossier: log, tie, attach, export, lock, unlock', async ({
  start,
  folders,
}) => {
  const app = await start()
  const page = await createWorkspace(app, { ...who, name: 'Story' }, true)
  const picture = path.join(folders.files, 'yard.png')
  await writeFile(picture, madePicture())

  await test.step('the statement shows the sample, and its words lead to it', async () => {
    await page.getByRole('button', { name: /^Hospitals, medical units\s*1 reported/ }).click()
    await expect(page.getByRole('complementary').getByText('Maternity hospital, Mariupol')).toBeVisible()
  })

  await test.step('an incident is logged with everything a dossier needs', async () => {
    const incident = await IncidentPage.openNew(page)
    await incident.fillFacts()
    await incident.tieToStatement()
    await incident.addSources()
    await incident.addFigures()
    await incident.addDenials()
    await incident.attach(picture)
    await expect(page.getByText('1 file stored')).toBeVisible()
    await incident.attach(picture)
    await expect(page.getByText('1 file was already here')).toBeVisible()
    await incident.save()
  })

  await test.step('the picture is blurred until asked for, and comes out byte for byte', async () => {
    await page.getByRole('button', { name: 'Open yard.png' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Show', exact: true }).click()
    const shown = dialog.frameLocator('iframe').locator('img')
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320)
    await dialog.getByRole('button', { name: 'Save the original' }).click()
    await expect(dialog.getByText('Saved, byte for byte, as')).toBeVisible()
    expect(await readFile(path.join(folders.saves, 'yard.png'))).toEqual(await readFile(picture))
    await page.keyboard.press('Escape')
  })

  await test.step('a change with a reason stands in the history', async () => {
    const incident = new IncidentPage(page)
    await incident
      .section('Facts')
      .getByRole('textbox', { name: 'Analyst’s assessment' })
      .fill('Made up, and looked at twice.')
    await incident.save('Second look')
    await page.getByRole('button', { name: /^History/ }).click()
    await expect(page.getByText('Second look')).toBeVisible()
    await expect(page.getByText('Test Analyst').first()).toBeVisible()
  })

  await test.step('a case becomes PDF and JSON, twice the same', async () => {
    const dossier = await CasePage.openNew(page)
    await dossier.fill('Case of the test', 'Two named attacks and an invented one. Лікарня. المستشفى.')
    await dossier.choose('Maternity hospital', 'Theatre that served', madeUpIncident.title)
    await dossier.save()
    for (const format of ['PDF', 'JSON'] as const) {
      await dossier.export(format)
      await dossier.export(format, `dossier (2).${format.toLowerCase()}`)
    }
    const read = (name: string) => readFile(path.join(folders.saves, name))
    expect(await read('dossier (2).pdf')).toEqual(await read('dossier.pdf'))
    expect(await read('dossier (2).json')).toEqual(await read('dossier.json'))
  })

  await test.step('the dossier stands up to the tools of a stranger', async () => {
    const pdf = path.join(folders.saves, 'dossier.pdf')
    execFileSync('qpdf', ['--check', pdf])
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    for (const word of ['мешканці', 'Лікарня', 'المدرسة', 'Maternity hospital', '47.09'])
      expect(text).toContain(word)
    const attached = path.join(folders.files, 'attached.json')
    execFileSync('pdfdetach', ['-save', '1', '-o', attached, pdf])
    expect(await readFile(attached)).toEqual(await readFile(path.join(folders.saves, 'dossier.json')))
  })

  await test.step('locked, a wrong passphrase changes nothing; unlocked, everything is there', async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await page
      .getByRole('searchbox')
      .or(page.getByPlaceholder('Find a command'))
      .first()
      .fill('Lock the workspace')
    await page.keyboard.press('Enter')
    await unlock(page, 'not the passphrase')
    await expect(page.getByText('This is not the passphrase')).toBeVisible()
    await unlock(page, passphrase)
    await upToDate(page)
    await page.getByRole('link', { name: /^Incidents 3/ }).click()
    await expect(page.getByText(madeUpIncident.title)).toBeVisible()
  })
})
