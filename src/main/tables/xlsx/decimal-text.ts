const WHOLE = /^(-?)0*(\d+)$/
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/

/**
 * A number of a sheet as a decimal: `1`, never `1.0` or `1E0`. Whole numbers with all digits that the file has, others to
 * the 15 digits that a spreadsheet shows, without the noise of binary fractions behind them. Null where it is no number.
 */
export function decimalText(written: string): string | null {
  const text = written.trim()
  const [, sign = '', digits] = WHOLE.exec(text) ?? []
  if (digits !== undefined) return digits === '0' ? '0' : sign + digits
  if (!NUMBER.test(text)) return null
  const value = Number(text)
  return Number.isFinite(value) ? withoutExponent(value.toPrecision(15)) : null
}

function withoutExponent(shown: string): string {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(shown) ?? []
  const shift = Number(exponent)
  const digits = whole + fraction
  const point = whole.length + shift
  const left = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const right = (point < 0 ? '0'.repeat(-point) + digits : digits.slice(point)).replace(/0+$/, '')
  const plain = right === '' ? left : `${left}.${right}`
  return plain === '0' ? '0' : sign + plain
}
