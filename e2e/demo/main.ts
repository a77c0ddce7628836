import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CasePage } from '../pages/case-page.ts'
import { IncidentPage } from '../pages/incident-page.ts'
import { createWorkspace } from '../pages/start-page.ts'
import { madeUpIncident } from '../story/made-up.ts'
import { launchApp } from '../support/app-under-test.ts'
import { madePicture } from '../support/picture.ts'
import { Gallery } from './gallery.ts'
import { logLargerStory } from './larger.ts'

/**
 * The whole story in the real window, headless: the sample, one more incident from a form, a picture, a
 * case, the dossier. Leaves the dossier and a picture of every screen in both themes.
 */
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'demo-output' }, workspace: { type: 'string' } },
})
const out = path.resolve(values.out)
const scratch = await mkdtemp(path.join(tmpdir(), 'holdfast-demo-'))
const workspace = path.resolve(values.workspace ?? path.join(scratch, 'Sample'))
const passphrase = process.env['HOLDFAST_PASSPHRASE'] || 'demonstration only, not a secret'
const say = (text: string): void => void process.stdout.write(`${text}\n`)

await mkdir(path.join(out, 'screens'), { recursive: true })
for (const name of ['dossier.pdf', 'dossier.json', 'dossier (2).pdf', 'dossier (2).json', 'demo-picture.png'])
  await rm(path.join(out, name), { force: true })
const complaints: string[] = []
const launch = () =>
  launchApp({
    home: path.dirname(workspace),
    saves: out,
    onPage: (page) =>
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text())),
  })
const gallery = new Gallery(path.join(out, 'screens'))
const app = await launch()
try {
  await gallery.take(app.page(), 'start')
  await app.page().getByText('Open the sample', { exact: true }).click()
  await gallery.take(app.page(), 'open-the-sample')
  const analyst = { analyst: 'Demo Analyst', organisation: 'Example Organisation' }
  const page = await createWorkspace(app, { ...analyst, name: path.basename(workspace), passphrase }, true)
  say('Opened the sample: two incidents in Mariupol, each with its denial, and the UN figure.')
  await gallery.take(page, 'statement')
  await page.getByRole('button', { name: /^Hospitals, medical units/ }).click()
  await gallery.take(page, 'statement-hospitals')
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await gallery.take(page, 'incidents')

  const incident = await IncidentPage.openNew(page)
  await gallery.take(page, 'new-incident')
  await incident.fillFacts()
  await incident.tieToStatement()
  await incident.addSource()
  await incident.addFigure()
  await incident.addDenial()
  const picture = path.join(scratch, 'demo-picture.png')
  await writeFile(picture, madePicture(960, 600))
  await incident.attach(picture)
  await page.getByText('1 file stored').waitFor()
  await incident.save()
  say('Logged one more incident from the form, tied it to “schools”, attached a picture, saved.')
  for (const section of ['Facts', 'Place', 'Statement', 'Casualties', 'Sources', 'Denials', 'Evidence']) {
    await incident.section(section).scrollIntoViewIfNeeded()
    await gallery.take(page, `incident-${section.toLowerCase()}`)
  }
  await page.getByRole('button', { name: 'Open demo-picture.png' }).click()
  await gallery.take(page, 'picture-blurred')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^History/ }).click()
  await gallery.take(page, 'history')
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await gallery.take(page, 'evidence')

  const dossier = await CasePage.openNew(page)
  await dossier.fill(
    'Demonstration: attacks named in the statement',
    'Two attacks that the statement names, and an invented one. Дві атаки. هجومان.',
  )
  await dossier.choose('Maternity hospital', 'Theatre that served', madeUpIncident.title)
  await dossier.save()
  await dossier.export('PDF')
  await dossier.export('JSON')
  await gallery.take(page, 'case')
  say('Built a case of three incidents and exported the dossier.')
  await page.getByRole('link', { name: /^Cases/ }).click()
  await gallery.take(page, 'cases')
  await page.getByRole('link', { name: 'About' }).click()
  await gallery.take(page, 'about')
  await page.keyboard.press('ControlOrMeta+k')
  await gallery.take(page, 'palette')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Commands' }).click()
  await page.getByRole('menuitem', { name: /^Lock/ }).click()
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  await gallery.take(page, 'unlock')
  say('Locked.')
  await app.quit()

  const second = await launch()
  try {
    const larger = { ...analyst, name: `${path.basename(workspace)} larger`, passphrase }
    await logLargerStory(await createWorkspace(second, larger, false), scratch, gallery)
  } finally {
    await second.quit()
  }
  say('Logged the larger story in a second workspace and exported its dossier.')
  say(
    `\n${path.join(out, 'dossier.pdf')}\n${path.join(out, 'dossier.json')}\n${gallery.taken} pictures in ${path.join(out, 'screens')}`,
  )
  if (values.workspace !== undefined) say(`The workspace is kept in ${workspace}`)
} finally {
  await app.quit()
  await rm(scratch, { recursive: true, force: true })
}
for (const complaint of complaints) say(`console error: ${complaint}`)
process.exitCode = complaints.length === 0 ? 0 : 1
