import type { OldBody } from '../record/old-body.ts'

/** A place of version 1: no outline, no code, and nobody asked who controlled the area. */
export const placeFrom1 = (place: OldBody): OldBody => ({
  ...place,
  area: null,
  adminCode: '',
  control: { by: 'unknown', basis: '', sourceIds: [] },
})
