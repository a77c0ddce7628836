import type { Page } from 'playwright-core'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { answered, look } from './engine-log.ts'
import { largeWorkspace } from './large-workspace.ts'
import { openApp } from './opened-app.ts'
import type { Place } from './place.ts'
import { alone, inWords, noGoal, percentile, round, type Row } from './row.ts'
import { toldRecords } from './told-records.ts'

const records = 100
/** A form that takes long to come must not take all the time of the bench. */
const SECONDS = 90

/** One incident after another, anywhere in the workspace, read from the rows in the browser and shown in its form. */
export const openRecord =
  (incidents: number) =>
  async (place: Place): Promise<readonly Row[]> => {
    const { workspace } = await largeWorkspace(incidents, place)
    const app = await openApp(workspace, place.folder)
    await app.current()
    const read: number[] = []
    const shown: number[] = []
    const begin = performance.now()
    for (const id of some(incidents)) {
      if (read.length > 0 && performance.now() - begin > SECONDS * 1_000) break
      const { began, answer } = await opened(app.page, id)
      read.push(answer.answered - answer.asked)
      shown.push(answer.shown - began)
    }
    await app.quit()
    const row = { ...alone, unit: 'ms' as const, n: read.length }
    const value = round(percentile(read, 0.95))
    return [
      {
        ...row,
        name: `open one record of ${inWords(incidents)}, p95: asked for, read, decrypted, in the window`,
        value,
        goal: '<= 5 ms',
        meets: value <= 5,
      },
      {
        ...row,
        ...noGoal,
        name: `open one record of ${inWords(incidents)}, p95: until its form is on the screen`,
        value: round(percentile(shown, 0.95)),
      },
    ]
  }

/** From the list, as an analyst comes, with nothing else under way. */
async function opened(page: Page, id: string) {
  await page.evaluate(() => (location.hash = '#/incidents'))
  await page.locator('[role=row][aria-rowindex="2"]').waitFor({ timeout: 0 })
  await answered(page)
  const began = await page.evaluate((to) => {
    window.engineLog.answers.length = 0
    location.hash = `#/incident/${to}`
    return performance.now()
  }, id)
  const answer = await look(page, { name: 'record.get', id })
  await answered(page) // its form asks for more, which would be in the way of the next
  return { began, answer }
}

function some(incidents: number): readonly string[] {
  const random = seeded(11)
  const chosen = new Set<number>()
  while (chosen.size < records) chosen.add(Math.floor(random() * incidents))
  const ids: string[] = []
  let n = 0
  for (const { kind, id } of toldRecords(incidents)) {
    if (kind !== 'incident') continue
    if (chosen.has(n)) ids.push(id)
    n += 1
  }
  return ids
}
