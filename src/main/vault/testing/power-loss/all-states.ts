import { wrongWith } from './check.ts'
import { digestOf, statesOf, type CrashState } from './states.ts'
import type { CrashPoint, ToldStory } from './story.ts'

export interface Found {
  states: number
  points: number
  /** What is wrong, with where and how power was lost. */
  readonly wrong: string[]
}

interface Opening {
  readonly parent: string
  readonly most: number
  readonly byChance: number
  readonly faults?: number
  /** Says what is wrong with a state; unless given, opens it as its owner would. */
  readonly judge?: typeof wrongWith
}

/** Opens up to `most` different states, taken evenly from every crash point, and stops after so many `faults`. */
export async function openedAll(
  { crashPoints, heads }: Pick<ToldStory, 'crashPoints' | 'heads'>,
  { parent, most, byChance, faults = 5, judge = wrongWith }: Opening,
): Promise<Found> {
  const states = differentStates(crashPoints, byChance)
  const step = Math.max(1, states.length / most)
  const wrong: string[] = []
  let opened = 0
  for (let at = 0; at < states.length && wrong.length < faults; at += step) {
    const chosen = states[Math.floor(at)]
    if (!chosen) break
    opened += 1
    const fault = await faultOf(() => judge(chosen.state, chosen.point, heads, parent))
    if (fault !== undefined) wrong.push(`${chosen.point.at}, ${chosen.state.what}: ${fault}`)
  }
  return { states: opened, points: crashPoints.length, wrong }
}

interface Chosen {
  readonly point: CrashPoint
  readonly state: CrashState
}

/** Equal disks with equal answers behind them are one state. */
function differentStates(points: readonly CrashPoint[], more: number): readonly Chosen[] {
  const known = new Map<string, Chosen>()
  for (const point of points)
    for (const state of statesOf(point.moment, more)) {
      const key = JSON.stringify([point.before, point.after, digestOf(state.tree())])
      if (!known.has(key)) known.set(key, { point, state })
    }
  return [...known.values()]
}

async function faultOf(judged: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await judged()
  } catch (error) {
    return `fails: ${error instanceof Error ? error.message : String(error)}`
  }
}
