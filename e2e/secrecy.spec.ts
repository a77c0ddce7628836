import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CasePage } from './pages/case-page.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace, unlock } from './pages/start-page.ts'
import { searchInClear } from './support/in-clear/search.ts'
import { expect, passphrase, test } from './support/test.ts'

/** Words that exist nowhere else; every one is typed somewhere in the session. */
const planted = {
  analyst: 'Zorvanquist',
  organisation: 'Blethmoor',
  title: 'Quarnstep',
  summary: 'Приховслово',
  place: 'Vintelbrack',
  file: 'Drumplewick',
  fileText: 'Skarnhollow',
  search: 'Yubberfane',
  case: 'Moltrevane',
  narrative: 'Crindlewater',
  onlyTyped: 'Pelvastrome',
  wrongPassphrase: 'Hexlibrant-not-this',
}

test('no word of a session stands in clear anywhere in the workspace or what the browser keeps', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(
    await start(),
    { name: 'Sealed', analyst: planted.analyst, organisation: planted.organisation, passphrase },
    false,
  )
  const file = path.join(folders.saves, `${planted.file}.txt`)
  await writeFile(file, planted.fileText)
  const incident = await IncidentPage.openNew(page)
  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill(planted.title)
  await incident.section('Facts').getByRole('textbox', { name: 'What sources say' }).fill(planted.summary)
  await incident.section('Place').getByRole('textbox', { name: 'Name of the place' }).fill(planted.place)
  await incident.attach(file)
  await expect(page.getByText('1 file stored')).toBeVisible()
  await incident.save()
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await page.getByRole('textbox', { name: /Find/ }).fill(planted.search)
  const dossier = await CasePage.openNew(page)
  await dossier.fill(planted.case, planted.narrative)
  await dossier.save()
  const unsaved = await IncidentPage.openNew(page)
  await unsaved.section('Facts').getByRole('textbox', { name: 'Title' }).fill(planted.onlyTyped)
  await page.getByRole('status').filter({ hasText: 'Draft kept' }).waitFor()

  const app = await start(path.join(folders.home, 'Sealed'))
  await unlock(app.page(), planted.wrongPassphrase)
  await expect(app.page().getByText('This is not the passphrase')).toBeVisible()
  await app.quit()

  // The magic word of the header stands there in clear: it proves that the search finds what is there.
  expect((await searchInClear(['holdfast-workspace'], [folders.home])).hits).not.toEqual([])
  const { hits } = await searchInClear([...Object.values(planted), passphrase], [folders.home, folders.files])
  expect(hits).toEqual([])
})
