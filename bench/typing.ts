/*
 * Owns what somebody sees who types in the find bar of a large workspace: the time from each key to the answer on the screen, that of
 * the engine's share of it, and the frames meanwhile. Leaves a recording when one is asked for.
 */
import path from 'node:path'
import type { Page } from 'playwright-core'
import { findField, look, type Answered, type Typed } from './engine-log.ts'
import { framesOf, inFigures, keyLatencies, type Frames } from './frames.ts'
import { largeWorkspace } from './large-workspace.ts'
import { openApp } from './opened-app.ts'
import type { Place } from './place.ts'
import { alone, inWords, noGoal, percentile, printColumns, round, type Row } from './row.ts'
import { recorded, traced } from './trace.ts'

const texts = ['mariupol theatre', 'лікарня харків', 'больница в харькове', 'مستشفى خاركيف']
/** Between two keys, beside the time that pressing one takes: as fast as somebody types who does not look. */
const KEY_MS = 120

export const typing =
  (incidents: number) =>
  async (place: Place): Promise<readonly Row[]> => {
    const { workspace } = await largeWorkspace(incidents, place)
    const app = await openApp(workspace, place.folder)
    const { page } = app
    await app.current()
    await withFacets(page)
    await searchReady(page)
    await emptied(page)
    const measured: Measured[] = []
    for (const text of texts) measured.push(await typed(page, text))
    if (place.recordings !== null)
      for (const [n, text] of texts.entries()) {
        await recorded(
          page,
          () => type(page, text),
          path.join(place.recordings, `typing-${incidents}-${n + 1}.json`),
        )
        await emptied(page)
      }
    await app.quit()
    printMeasured(measured)
    return rowsOf(incidents, measured)
  }

interface Measured {
  readonly text: string
  /** In milliseconds, one for each key. */
  readonly toScreen: readonly number[]
  /** From the engine being asked to its answer being at hand, one for each answer. */
  readonly engine: readonly number[]
  readonly facets: readonly number[]
  readonly frames: Frames
  readonly keys: readonly number[]
}

async function typed(page: Page, text: string): Promise<Measured> {
  await page.evaluate(() => {
    window.engineLog.answers.length = 0
    window.engineLog.typed.length = 0
  })
  const events = await traced(page, () => type(page, text))
  const log = await page.evaluate(() => window.engineLog)
  const answersOf = (name: string) => log.answers.filter((one) => one.name === name && one.text !== '')
  const lists = answersOf('incidents.page')
  await emptied(page)
  return {
    text,
    toScreen: log.typed.map((key) => toScreen(key, log.typed, lists)),
    engine: lists.map(taken),
    facets: answersOf('incidents.facets').map(taken),
    frames: framesOf(events, 'typing begins', 'typing ends'),
    keys: keyLatencies(events),
  }
}

const taken = ({ asked, answered }: Answered): number => answered - asked

/** Until the answer to this text, or to a later one, was on the screen. */
function toScreen({ at, text }: Typed, all: readonly Typed[], answers: readonly Answered[]): number {
  const later = new Set(all.slice(all.findIndex((one) => one.text === text)).map((one) => one.text))
  const shown = answers.flatMap((one) => (later.has(one.text ?? '') && one.shown !== null ? [one.shown] : []))
  return Math.min(...shown) - at
}

async function type(page: Page, text: string): Promise<void> {
  await findField(page).focus()
  await page.evaluate(() => void performance.mark('typing begins'))
  for (const letter of text) {
    await pressed(page, letter)
    await new Promise((resolve) => setTimeout(resolve, KEY_MS))
  }
  await look(page, { name: 'incidents.page', text })
  await page.evaluate(() => void performance.mark('typing ends'))
}

/** As a keyboard of any script does it: Playwright's own has only Latin letters and puts others in without a key. */
async function pressed(page: Page, letter: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter })
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
  await devtools.detach()
}

/** What the first search after an unlocking waits for is measured with the unlocking. */
async function searchReady(page: Page): Promise<void> {
  const text = 'ready'
  await findField(page).fill(text)
  await look(page, { name: 'incidents.page', text })
}

/** The filters beside the list are counted for each letter too. */
async function withFacets(page: Page): Promise<void> {
  const button = page.getByRole('search').locator('button[aria-controls]')
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
}

/** The list of all is asked for again, and typing begins from there. */
async function emptied(page: Page): Promise<void> {
  await findField(page).fill('')
  await look(page, { name: 'incidents.page', text: '' })
}

function printMeasured(measured: readonly Measured[]): void {
  printColumns([
    [
      'typed',
      'keys',
      'key to answer on screen',
      'engine',
      'facets',
      'frames of the main thread',
      'key to next frame',
    ],
    ...measured.map(({ text, toScreen: times, engine, facets, frames, keys }) => [
      `\u2068${text}\u2069`,
      String(times.length),
      inFigures(times),
      inFigures(engine),
      inFigures(facets),
      `${frames.main.length}: ${inFigures(frames.main)}`,
      inFigures(keys),
    ]),
  ])
}

function rowsOf(incidents: number, measured: readonly Measured[]): readonly Row[] {
  const size = inWords(incidents)
  const p95 = (name: string, times: readonly number[]) => ({
    ...alone,
    name: `${name} among ${size}, in the window, p95`,
    value: round(percentile(times, 0.95)),
    unit: 'ms' as const,
    n: times.length,
  })
  const engine = p95(
    'typing: engine asked to list at hand',
    measured.flatMap((one) => one.engine),
  )
  return [
    { ...engine, goal: '<= 16 ms', meets: engine.value <= 16 },
    {
      ...p95(
        'typing: key to the answer on the screen',
        measured.flatMap((one) => one.toScreen),
      ),
      ...noGoal,
    },
    {
      ...p95(
        'typing: frame of the main thread',
        measured.flatMap((one) => one.frames.main),
      ),
      ...noGoal,
    },
  ]
}
