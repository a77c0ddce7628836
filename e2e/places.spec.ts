import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { madeMap } from '#shared/domain/map-file/made-map.fixture.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: '', passphrase }

test('a place is taken from the gazetteer and found near its name; a map file is drawn under it, and one that lies is refused', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Places' }, false)
  const incident = await IncidentPage.openNew(page)
  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill('Reported strike')
  const place = incident.section('Place')
  const name = place.getByRole('textbox', { name: 'Name of the place' })
  const coordinates = place.getByRole('textbox', { name: 'Coordinates as given' })

  const offers = page.getByRole('listbox', { name: 'Places of this name' })
  await name.pressSequentially('бахм')
  await expect(offers.getByRole('option', { name: /Bakhmut Бахмут.*Donetsk, Ukraine.*80,500/ })).toBeVisible()
  await name.press('ArrowDown')
  await name.press('Enter')
  await expect(name).toHaveValue('Бахмут')
  await expect(coordinates).toHaveValue(
    /^48\.59441, 37\.99983 \(GeoNames, by the gazetteer: centre of Bakhmut/,
  )
  await expect(place.getByRole('textbox', { name: /Could be off by/ })).toHaveValue('4500')
  await place.getByRole('button', { name: 'As it was before' }).click()
  await expect(name).toHaveValue('бахм')
  await expect(coordinates).toHaveValue('')
  await name.press('End')
  await name.pressSequentially('у')
  await offers.getByRole('option', { name: /^Bakhmut/ }).click()
  await incident.save()

  await page.getByRole('link', { name: /^Incidents/ }).click()
  const find = page.getByRole('textbox', { name: 'Find by words, reference or place' })
  await find.fill('near:"Chasiv Yar,30km"')
  await expect(page.getByText('Reported strike')).toBeVisible()
  await find.fill('near:Ivanivka')
  await expect(page.getByText('may be one of several places')).toBeVisible()
  await expect(page.getByText('near:"Ivanivka, ').first()).toBeVisible()

  // The same place on the map, over a map file.
  await find.fill('')
  await page.evaluate(() => window.location.replace('#/map'))
  const files = page.getByRole('region', { name: 'Map files' })
  const add = async (name: string, bytes: Uint8Array) => {
    const file = path.join(folders.home, name)
    await writeFile(file, bytes)
    const chooser = page.waitForEvent('filechooser')
    await files.getByRole('button', { name: 'Add a map file' }).click()
    await (await chooser).setFiles([file])
  }
  await add('lies.pmtiles', madeMap({ header: { 8: 4_000n } }))
  await expect(files.getByText('should lie where the file has no bytes')).toBeVisible()
  await add('water.pmtiles', madeMap())
  await expect(files.getByRole('checkbox', { name: 'water.pmtiles' })).toBeChecked()
  await expect(files.getByText('Made up')).toBeVisible()

  const goTo = page.getByRole('textbox', { name: 'Go to a town or village' })
  await goTo.pressSequentially('Бахмут')
  await offers
    .getByRole('option', { name: /Donetsk, Ukraine/ })
    .first()
    .click()
  await expect(page.getByText(/^48\.594\d, 3[78]\./)).toBeVisible()

  await files.getByRole('button', { name: 'Remove water.pmtiles' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(files.getByRole('checkbox')).toHaveCount(0)
})
