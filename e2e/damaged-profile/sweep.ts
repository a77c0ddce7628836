import { inflict, inWords, type Damage } from './damage.ts'
import type { Trials } from './trials.ts'

export interface Found {
  /** What is against the promise, with the damage that led to it. */
  readonly wrong: readonly string[]
  readonly damages: number
  readonly openings: number
  readonly rebuilt: number
  /** Each damage for which there was a message instead of the records. */
  readonly messages: readonly string[]
}

/** So many files that hold no record are damaged at once. */
const together = 25

/** Openings at the same time. */
const abreast = 2

/** Where the browser keeps what a page stores, whatever it keeps it in. */
const isOfStore = ({ file }: Damage): boolean => /IndexedDB|WebStorage/.test(file)

/**
 * Batches of damages for one opening each, taken in turns from what may happen to each file. Files of a store are damaged
 * one at a time, for one that is gone would hide what another does.
 */
export function batches(
  perFile: readonly (readonly Damage[])[],
  { alone, ways }: { readonly alone: number; readonly ways: number },
): readonly (readonly Damage[])[] {
  const turns = Math.max(...perFile.map((damages) => damages.length))
  const byTurn = Array.from({ length: turns }, (_, turn) => perFile.flatMap((damages) => damages[turn] ?? []))
  const single = byTurn.flat().filter(isOfStore).slice(0, alone)
  const others = byTurn.slice(0, ways).map((damages) => damages.filter((damage) => !isOfStore(damage)))
  return [...single.map((damage) => [damage]), ...others.flatMap((damages) => chunks(damages, together))]
}

/** Opens a damaged copy for each batch. */
export async function sweep(trials: Trials, given: readonly (readonly Damage[])[]): Promise<Found> {
  const queue = [...given]
  const found = { wrong: [] as string[], messages: [] as string[], damages: 0, openings: 0, rebuilt: 0 }
  const look = async (batch: readonly Damage[]): Promise<void> => {
    const outcome = await trials.after(async (profile, older) => {
      for (const damage of batch) await inflict(damage, profile, older)
    })
    found.openings += 1
    // Of a batch nothing but "as if nothing had been" is believed: all else could hide what the rest of it does.
    if (batch.length > 1 && !(outcome.kind === 'same' && outcome.state === 'current'))
      return void queue.push(...chunks(batch, Math.ceil(batch.length / 2)))
    found.damages += batch.length
    const what = batch.map(inWords).join(', ')
    if (outcome.kind === 'wrong') found.wrong.push(`${what}: ${outcome.what}`)
    else if (outcome.kind === 'message') found.messages.push(`${what}: ${outcome.text}`)
    else if (outcome.state === 'rebuilt') found.rebuilt += 1
  }
  const work = async (): Promise<void> => {
    for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) await look(batch)
  }
  await Promise.all(Array.from({ length: abreast }, work))
  await work() // what one of them halved when the other had nothing left to do
  return found
}

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
