/*
 * Owns how smoothly the list of a large workspace moves: the built app in the real browser, moved by wheel and by a page key that is
 * held down, at its beginning and in its middle, measured by the browser's own tracing.
 */
import path from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { framesOf, inFigures, LONG, type Frames } from './frames.ts'
import { largeWorkspace } from './large-workspace.ts'
import { openApp } from './opened-app.ts'
import type { Place } from './place.ts'
import { alone, inWords, printColumns, round, type Row } from './row.ts'
import { recorded, traced } from './trace.ts'

/** Pixels a second: as somebody reads along, and as somebody who looks for a place. */
const speeds = { 'by wheel': 1_500, 'by wheel, fast': 15_000 } as const
const SECONDS = 4
/** A key that is held down is repeated at least once a frame. */
const REPEAT_MS = 16

type Way = (page: Page) => Promise<void>

export const scroll =
  (incidents: number) =>
  async (place: Place): Promise<readonly Row[]> => {
    const { workspace } = await largeWorkspace(incidents, place)
    const app = await openApp(workspace, place.folder)
    await app.current()
    const { page } = app
    const ways: readonly (readonly [string, Way])[] = [
      ...Object.entries(speeds).map(([name, speed]) => [name, byWheel(speed)] as const),
      ['by page keys', byPageKeys],
    ]
    const measured: { readonly name: string; readonly frames: Frames }[] = []
    for (const [name, way] of ways) {
      await toMiddle(page)
      const events = await traced(page, () => marked(page, way))
      measured.push({ name, frames: framesOf(events, 'scroll begins', 'scroll ends') })
    }
    if (place.recordings !== null)
      await recorded(
        page,
        () => marked(page, byWheel(speeds['by wheel'])),
        path.join(place.recordings, `scroll-${incidents}.json`),
      )
    await app.quit()
    printColumns([
      ['', 'frames', 'from frame to frame', 'of the main thread', 'each'],
      ...measured.map(({ name, frames: { between, main } }) => [
        name,
        String(between.length),
        inFigures(between),
        String(main.length),
        inFigures(main),
      ]),
    ])
    return measured.map(({ name, frames }) => rowOf(`${inWords(incidents)} rows ${name}`, frames.between))
  }

function rowOf(what: string, between: readonly number[]): Row {
  const long = between.filter((milliseconds) => milliseconds > LONG).length
  return {
    ...alone,
    name: `scrolling ${what}: longest frame (${round((100 * long) / between.length, 1)} % over ${LONG} ms)`,
    value: round(Math.max(...between), 1),
    unit: 'ms',
    goal: `none over ${LONG} ms`,
    meets: long === 0 && between.length > 0,
    n: between.length,
  }
}

const mark = (page: Page, name: string) => page.evaluate((text) => void performance.mark(text), name)

async function marked(page: Page, way: Way): Promise<void> {
  await mark(page, 'scroll begins')
  await way(page)
  await mark(page, 'scroll ends')
}

const list = (page: Page) => page.getByRole('grid').first()

async function toMiddle(page: Page): Promise<void> {
  await list(page).evaluate((grid) => grid.scrollTo(0, grid.scrollHeight / 2))
  await page.locator('[role=row] [role=gridcell] + [role=gridcell]').first().waitFor() // its rows are there
}

async function withDevtools(page: Page, work: (devtools: CDPSession) => Promise<void>): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await work(devtools)
  await devtools.detach()
}

/** By the browser itself, at its own pace, as from a mouse. */
const byWheel =
  (speed: number): Way =>
  async (page) => {
    const box = await list(page).boundingBox()
    if (box === null) throw new Error('The list is not on the screen')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await withDevtools(page, async (devtools) => {
      await devtools.send('Input.synthesizeScrollGesture', {
        x,
        y,
        yDistance: -speed * SECONDS,
        speed,
        gestureSourceType: 'mouse',
      })
    })
  }

const byPageKeys: Way = async (page) => {
  await list(page).focus()
  await withDevtools(page, async (devtools) => {
    const key = { key: 'PageDown', code: 'PageDown', windowsVirtualKeyCode: 34 }
    const sent: Promise<unknown>[] = []
    const begin = performance.now()
    for (let n = 0; performance.now() - begin < SECONDS * 1_000; n += 1) {
      sent.push(devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', autoRepeat: n > 0, ...key }))
      await new Promise((resolve) => setTimeout(resolve, REPEAT_MS))
    }
    await Promise.all(sent)
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  })
}
