import { IncidentPage } from '../pages/incident-page.ts'
import { unlock, upToDate } from '../pages/start-page.ts'
import { launchApp } from './app-under-test.ts'

/** Runs as a process of its own: saves one incident in the window, says so, and waits to be killed. */
const [workspace = '', title = ''] = process.argv.slice(2)
const app = await launchApp({ home: workspace, saves: workspace, workspace, onPage: () => undefined })
await unlock(app.page(), process.env['HOLDFAST_PASSPHRASE'] ?? '')
await upToDate(app.page())
const incident = await IncidentPage.openNew(app.page())
await incident.section('Facts').getByLabel('Title').fill(title)
await incident.save()
process.stdout.write('saved\n')
await new Promise(() => undefined)
