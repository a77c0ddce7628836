import { writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** What is used of an event of the browser's own tracing. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  /** Microseconds. */
  readonly ts: number
  readonly id2?: { readonly local?: string }
  readonly args: {
    readonly frame_reporter?: { readonly state: string }
    readonly event_latency?: { readonly event_type: string }
  }
}

/** Frames, how long input took to get to the screen, and marks of the bench: little enough not to slow down what is measured. */
const measuring = ['disabled-by-default-devtools.timeline.frame', 'input.scrolling', 'blink.user_timing']
/** What the performance panel of the browser's developer tools shows, pictures included. */
const recording = [
  ...measuring,
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.screenshot',
  'latencyInfo',
  'loading',
  'v8.execute',
]

/** Everything that the browser traces while the work is done, by its own account. */
export async function traced(
  page: Page,
  work: () => Promise<void>,
  categories: readonly string[] = measuring,
): Promise<readonly TraceEvent[]> {
  const devtools = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent) // the protocol says no more than that it is an object
  })
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories], excludedCategories: ['*'] },
  })
  await work()
  await devtools.send('Tracing.end')
  await complete
  await devtools.detach()
  return events
}

/** A trace with pictures, as a file that the developer tools open. */
export async function recorded(page: Page, work: () => Promise<void>, file: string): Promise<void> {
  const traceEvents = await traced(page, work, recording)
  await writeFile(file, JSON.stringify({ traceEvents }))
}
