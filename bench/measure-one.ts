import { measurements } from './measurements.ts'
import type { Place } from './place.ts'
import type { Outcome } from './in-child.ts'

/** One measurement, by its name, told to the process that started this one. */
const [name = '', place = ''] = process.argv.slice(2)
const measurement = measurements[name]
if (measurement === undefined) throw new Error(`No measurement is called ${name}`)

async function outcome(of: typeof measurement): Promise<Outcome> {
  try {
    return (await of?.measure(JSON.parse(place) as Place)) ?? [] // as in-child.ts wrote it
  } catch (error) {
    console.error(error)
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
}
const told = await outcome(measurement)
process.send?.(told, () => process.exit(typeof told === 'string' ? 1 : 0)) // a browser that hangs keeps nobody waiting
