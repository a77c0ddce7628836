import { totalmem } from 'node:os'
import { defaultCost, floor, passphraseKey, type KdfCost } from './passphrase-key.ts'

/** What calibrating takes from the machine; tests replace it. */
export interface Machine {
  /** Milliseconds that deriving a key of this cost takes. */
  measure(cost: KdfCost): Promise<number>
  readonly memoryKiB: number
}

export const thisMachine: Machine = {
  measure: async (cost) => {
    const start = performance.now()
    const key = await passphraseKey('measured with these words', new Uint8Array(16), cost)
    key.fill(0)
    return performance.now() - start
  },
  memoryKiB: totalmem() / 1_024,
}

const targetMs = 1_000
const stepKiB = 16 * 1_024
const mostKiB = 1_024 * 1_024
/** The least of a few: whatever else runs makes a derivation slower and never quicker, and would make the key cheaper. */
const tries = 3

/**
 * The cost at which unlocking takes about a second here: memory is what an attacker pays for, so that is what varies.
 * Never under the floor, and never an eighth of the memory there is: on a machine with less the workspace still opens.
 */
export async function calibratedCost(machine: Machine = thisMachine): Promise<KdfCost> {
  const { iterations, parallelism } = defaultCost
  const probe = { memoryKiB: floor.memoryKiB, iterations, parallelism }
  let least = Infinity
  for (let left = tries; left > 0; left -= 1) least = Math.min(least, await machine.measure(probe))
  // A clock that tells nothing leaves the default.
  const wanted = least > 0 ? (probe.memoryKiB * targetMs) / least : defaultCost.memoryKiB
  const most = Math.max(floor.memoryKiB, Math.min(mostKiB, machine.memoryKiB / 8))
  const memoryKiB = Math.max(floor.memoryKiB, Math.min(most, wanted))
  return { memoryKiB: Math.floor(memoryKiB / stepKiB) * stepKiB, iterations, parallelism }
}
