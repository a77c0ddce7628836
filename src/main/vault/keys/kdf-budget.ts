/*
 * Owns how much work one passphrase may cost over all the slots that it is tried on. Without such a bound a forged header
 * with many slots, each within its own limits, would hang the machine for an hour.
 */
import { mostSlots, type PassphraseSlot } from './header-schema.ts'
import { floor, isSaneCost, type KdfCost } from './passphrase-key.ts'

type Work = Pick<KdfCost, 'memoryKiB' | 'iterations'>

/** KiB that are filled, over all passes: time is in proportion to it, and memory is one slot's at a time. */
const workOf = ({ memoryKiB, iterations }: Work): number => memoryKiB * iterations

/** 96 GiB filled: half a minute where one slot at the highest calibration, 1 GiB and three passes, takes a second. */
const mostWork = 96 * 1_024 * 1_024

const totalOf = (slots: readonly PassphraseSlot[]): number =>
  slots.reduce((sum, { kdf }) => sum + workOf(kdf), 0)

/** Whether each slot, and all together, ask for no more than this version ever writes. Nothing is allocated before. */
export const isSaneHeader = (slots: readonly PassphraseSlot[]): boolean =>
  slots.every(({ kdf }) => isSaneCost(kdf)) && totalOf(slots) <= mostWork

/**
 * The cost of a slot beside others, so that everybody for whom there is room still gets one at the floor: less memory
 * where there are many people, whose machines all have to try every slot.
 */
export function costBeside(others: readonly PassphraseSlot[], wanted: KdfCost): KdfCost {
  if (!isSaneCost(wanted)) return wanted // refused where the key is derived
  const reserved = (mostSlots.passphrase - others.length - 1) * workOf(floor)
  const left = (mostWork - totalOf(others) - reserved) / wanted.iterations
  const memoryKiB = Math.max(floor.memoryKiB, Math.min(wanted.memoryKiB, Math.floor(left)))
  return { ...wanted, memoryKiB }
}
