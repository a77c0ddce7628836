import type { Position } from './schema.ts'

/** `47.09600, 37.54857`: latitude, longitude, five decimals (about a metre). Reads back as the same place. */
export const formatDecimal = ({ latitude, longitude }: Position, decimals = 5): string =>
  `${withoutMinusZero(latitude.toFixed(decimals))}, ${withoutMinusZero(longitude.toFixed(decimals))}`

const withoutMinusZero = (text: string): string => (/^-0(\.0*)?$/.test(text) ? text.slice(1) : text)

/** `47°05′45.6″N 37°32′54.9″E`: tenths of a second (about three metres). */
export const formatDms = ({ latitude, longitude }: Position): string =>
  `${dms(latitude)}${latitude < 0 ? 'S' : 'N'} ${dms(longitude)}${longitude < 0 ? 'W' : 'E'}`

/** Rounds once, in tenths of a second, so that 60 never shows. */
function dms(angle: number): string {
  const tenths = Math.round(Math.abs(angle) * 36_000)
  const degrees = Math.floor(tenths / 36_000)
  const minutes = Math.floor((tenths % 36_000) / 600)
  const seconds = (tenths % 600) / 10
  return `${degrees}°${String(minutes).padStart(2, '0')}′${seconds.toFixed(1).padStart(4, '0')}″`
}
