import type { Attack } from './schema.ts'

/** Nothing known of the attack yet. */
export const unknownAttack = (): Attack => ({
  method: 'unknown',
  weapon: '',
  weaponBasis: '',
  impactsMin: null,
  impactsMax: null,
  direction: '',
  repeatStrike: 'unknown',
})
