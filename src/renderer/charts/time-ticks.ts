import type { TimeUnit } from '#shared/domain/date/time-unit.ts'

export interface Tick {
  /** The number of the unit that it stands under. */
  readonly at: number
  readonly label: string
  /** Begins a longer unit, as a year among months. */
  readonly isMajor: boolean
}

/** Room that a label takes, in pixels. */
const ROOM = 46
const STEPS: Readonly<Record<TimeUnit, readonly number[]>> = {
  day: [1, 2, 7, 14],
  month: [1, 3, 6, 12],
  year: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000],
}

/** What stands below the units of an axis, not closer than it can be read. */
export function timeTicks(keys: readonly string[], unit: TimeUnit, width: number, language: string): Tick[] {
  const steps = STEPS[unit]
  const step = steps.find((one) => one * width >= ROOM) ?? steps.at(-1) ?? 1
  const monthName = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  const nameOf = (key: string): Omit<Tick, 'at'> | null => {
    const [year = '', month, day] = key.split('-')
    if (month === undefined)
      return Number(year) % step === 0 ? { label: year, isMajor: Number(year) % (step * 5) === 0 } : null
    const name = monthName.format(new Date(`${year}-${month}-01T00:00:00Z`))
    if (day === undefined) {
      if (month === '01') return { label: year, isMajor: true }
      return (Number(month) - 1) % step === 0 ? { label: name, isMajor: false } : null
    }
    if (day === '01') {
      const isFirst = month === '01' || key === keys.find((one) => one.endsWith('-01'))
      return { label: isFirst ? `${name} ${year}` : name, isMajor: true }
    }
    // The days at the end of a month would stand too close to the first of the next.
    return (Number(day) - 1) % step === 0 && Number(day) + step / 2 <= 31
      ? { label: String(Number(day)), isMajor: false }
      : null
  }
  const ticks = keys.flatMap((key, at) => {
    const tick = nameOf(key)
    return tick === null ? [] : [{ at, ...tick }]
  })
  return ticks.filter(
    (tick, at) =>
      tick.isMajor ||
      ticks.every((other, n) => n === at || !other.isMajor || Math.abs(other.at - tick.at) * width >= ROOM),
  )
}
