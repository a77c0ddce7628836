import type { Position } from './schema.ts'

/** A generous box around Ukraine: where this app's incidents are expected. */
const expected = { south: 43, north: 53, west: 21, east: 41 }

export const isExpected = ({ latitude, longitude }: Position): boolean =>
  latitude >= expected.south &&
  latitude <= expected.north &&
  longitude >= expected.west &&
  longitude <= expected.east

/**
 * Whether the numbers lie outside Ukraine as given but inside it the other way round. A hint to show beside
 * the field, never a refusal: the place may be abroad. Where both readings lie in Ukraine nothing is said.
 */
export const looksSwapped = ({ latitude, longitude }: Position): boolean =>
  !isExpected({ latitude, longitude }) && isExpected({ latitude: longitude, longitude: latitude })
