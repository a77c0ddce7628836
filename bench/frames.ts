import { percentile, round } from './row.ts'
import type { TraceEvent } from './trace.ts'

/** In milliseconds, in the order of time. */
export interface Frames {
  /** From each frame that was on the screen to the next. */
  readonly between: readonly number[]
  /** What the main thread took for each of its own, waiting for it included. */
  readonly main: readonly number[]
}

/** Frames that were on the screen later than so many milliseconds after the one before. */
export const LONG = 32

/**
 * Of the events between two marks. A frame that showed nothing new of the main thread and one that did may be shown at once: then it
 * is one. While nothing moves there are no frames; so only what was moving all the time tells something by what lies between.
 */
export function framesOf(events: readonly TraceEvent[], from: string, to: string): Frames {
  const [begin, end] = [from, to].map((name) => events.find((event) => event.name === name)?.ts)
  if (begin === undefined || end === undefined) throw new Error('The trace has no marks')
  const isInside = ({ at }: Ended): boolean => at >= begin && at <= end
  const shown = ended(events, 'PipelineReporter')
    .filter(({ start }) => start.args.frame_reporter?.state.startsWith('STATE_PRESENTED') === true)
    .filter(isInside)
    .map(({ at }) => at)
    .sort((a, b) => a - b)
  return {
    between: shown
      .slice(1)
      .map((at, before) => (at - (shown[before] ?? at)) / 1_000)
      .filter((milliseconds) => milliseconds > 1),
    main: ended(events, 'SendBeginMainFrameToCommit')
      .filter(isInside)
      .map(({ start, at }) => (at - start.ts) / 1_000),
  }
}

/** From each key going down to the frame that showed what it did, in milliseconds. */
export const keyLatencies = (events: readonly TraceEvent[]): readonly number[] =>
  ended(events, 'EventLatency')
    .filter(({ start }) => start.args.event_latency?.event_type === 'KEY_PRESSED')
    .map(({ start, at }) => (at - start.ts) / 1_000)

interface Ended {
  readonly start: TraceEvent
  readonly at: number
}

/** Each begins and ends under the same name and id, which is used again afterwards. */
function ended(events: readonly TraceEvent[], name: string): readonly Ended[] {
  const open = new Map<string, TraceEvent>()
  const pairs: Ended[] = []
  const some = events.filter((event) => event.name === name).sort((a, b) => a.ts - b.ts)
  for (const event of some) {
    const id = `${event.pid} ${event.id2?.local}`
    const start = open.get(id)
    if (event.ph === 'b') open.set(id, event)
    else if (start !== undefined) {
      open.delete(id)
      pairs.push({ start, at: event.ts })
    }
  }
  return pairs
}

/** `17.1 ms at most, p95 16.9` */
export const inFigures = (times: readonly number[]): string =>
  times.length === 0
    ? '–'
    : `${round(Math.max(...times), 1)} ms at most, median ${round(percentile(times, 0.5), 1)}, p95 ${round(percentile(times, 0.95), 1)}`
