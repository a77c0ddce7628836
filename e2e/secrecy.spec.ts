import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { writeFile } from 'node:fs/promises'
import { CasePage } from './pages/case-page.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace, unlock } from './pages/start-page.ts'
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
  expect(await found(['holdfast-workspace'], [folders.home])).not.toEqual([])
  expect(await found([...Object.values(planted), passphrase], [folders.home, folders.files])).toEqual([])
})

async function found(words: readonly string[], folders: readonly string[]): Promise<string[]> {
  const hits: string[] = []
  for (const folder of folders)
    for await (const file of filesBelow(folder)) {
      const bytes = await readFile(file)
      for (const word of words)
        if (encodings(word).some((form) => bytes.includes(form)))
          hits.push(`${word} in ${path.relative(folder, file)}`)
    }
  return hits
}

/** The raw word, UTF-16 as browsers store strings, hexadecimal, and base64 at each of its three alignments. */
function encodings(word: string): Buffer[] {
  const utf8 = Buffer.from(word)
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .replaceAll('=', '')
    return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, -2))
  })
  return [utf8, Buffer.from(word, 'utf16le'), Buffer.from(utf8.toString('hex')), ...base64]
}

async function* filesBelow(folder: string): AsyncIterable<string> {
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name)
    if ((await stat(file)).isFile()) yield file
  }
}
