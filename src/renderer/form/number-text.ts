/** People as typed: '' is null (not given), digits with or without spaces between are a number, else NaN. */
export const parseCount = (typed: string): number | null => {
  const digits = typed.replace(/[\s\u00a0\u202f]/g, '')
  if (digits === '') return null
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}

/** Metres as typed, a decimal comma allowed; '' is null (not known), anything else NaN. */
export const parseMeters = (typed: string): number | null => {
  const trimmed = typed.trim().replace(',', '.')
  if (trimmed === '') return null
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN
}

/** A number as the form shows it; nothing for null. */
export const numberText = (value: number | null): string => (value === null ? '' : String(value))
