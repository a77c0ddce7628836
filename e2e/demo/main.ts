import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { launchApp } from '../support/app-under-test.ts'
import { Gallery } from './gallery.ts'
import { tourImported } from './imported.ts'
import { tourKeeping } from './keeping.ts'
import { tourLargerStory } from './larger.ts'
import { tourSample } from './sample.ts'

/**
 * The whole story in the real window, headless: the sample with one more incident from the form, and a second, larger
 * workspace that says everything that can be said; a log of somebody else's; then what keeps it all safe. Leaves two
 * dossiers and a picture of every screen in both themes.
 */
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'demo-output' }, workspace: { type: 'string' } },
})
const out = path.resolve(values.out)
const scratch = await mkdtemp(path.join(tmpdir(), 'holdfast-demo-'))
const workspace = path.resolve(values.workspace ?? path.join(scratch, 'Sample'))
const passphrase = process.env['HOLDFAST_PASSPHRASE'] || 'demonstration only, not a secret'
const say = (text: string): void => void process.stdout.write(`${text}\n`)

const folders = {
  screens: path.join(out, 'screens'),
  larger: path.join(out, 'larger'),
  keeping: path.join(out, 'keeping'),
}
for (const folder of Object.values(folders)) {
  await mkdir(folder, { recursive: true })
  for (const file of await readdir(folder)) await rm(path.join(folder, file))
}
for (const file of ['dossier.zip', 'dossier.pdf', 'dossier.json', 'demo-picture.png'])
  await rm(path.join(out, file), { force: true })

const complaints: string[] = []
const gallery = new Gallery(folders.screens)
const analyst = { analyst: 'Demo Analyst', organisation: 'Example Organisation', passphrase }
const tours = [
  { tour: tourSample, name: path.basename(workspace), saves: out },
  { tour: tourLargerStory, name: `${path.basename(workspace)} larger`, saves: folders.larger },
  { tour: tourImported, name: `${path.basename(workspace)} imported`, saves: out },
  { tour: tourKeeping, name: `${path.basename(workspace)} kept`, saves: folders.keeping },
]
try {
  for (const { tour, name, saves } of tours) {
    const app = await launchApp({
      home: path.dirname(workspace),
      saves,
      onPage: (page) =>
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text())),
    })
    try {
      await tour({ app, form: { ...analyst, name }, scratch, saves, gallery, say })
    } finally {
      await app.quit()
    }
  }
  const files = ['dossier.zip', 'dossier.pdf', 'dossier.json']
  const left = [...files, 'larger/dossier.zip.age', 'larger/dossier.pdf', 'larger/dossier.json']
  say(`\n${left.map((file) => path.join(out, file)).join('\n')}`)
  say(`${gallery.taken} pictures in ${folders.screens}`)
  if (values.workspace !== undefined) say(`The workspaces are kept in ${path.dirname(workspace)}`)
} finally {
  await rm(scratch, { recursive: true, force: true })
}
for (const complaint of complaints) say(`console error: ${complaint}`)
process.exitCode = complaints.length === 0 ? 0 : 1
