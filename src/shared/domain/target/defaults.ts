import type { Target } from './schema.ts'

/** A target of which nothing is known but that it was hit. */
export const newTarget = (id: string): Target => ({
  id,
  type: 'unknown',
  subtype: 'none',
  name: '',
  functionAtTheTime: '',
  occupied: 'unknown',
  emblem: 'unknown',
  civilianUse: [],
  militaryUse: { alleged: 'unknown', claimedBy: '', note: '', sourceIds: [] },
  nearestObjective: '',
  distanceMeters: null,
  warning: 'unknown',
  warningNote: '',
  damage: null,
  sourceIds: [],
  note: '',
})
