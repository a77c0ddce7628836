import type { Issue } from '#shared/lib/result.ts'
import { refuse } from '../storage/refusal.ts'

/** Says at its field what is wrong with what was typed. */
export const refuseTyped = (issues: readonly Issue[]): never =>
  refuse('invalid', 'This cannot be done with what was typed. Nothing was changed.', { issues })

export const takenPassphrase = (field: string): Issue => ({ path: [field], key: 'passphrase.taken' })
