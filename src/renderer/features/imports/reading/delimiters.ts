const known = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const

interface DelimiterOption {
  readonly value: string
  readonly name: keyof typeof known | 'other'
}

const options: readonly DelimiterOption[] = [
  { value: known.comma, name: 'comma' },
  { value: known.semicolon, name: 'semicolon' },
  { value: known.tab, name: 'tab' },
  { value: known.bar, name: 'bar' },
]

/** What may stand between cells; also the one that was found, whatever it is. */
export const delimiterOptions = (current: string): readonly DelimiterOption[] =>
  options.some(({ value }) => value === current) ? options : [{ value: current, name: 'other' }, ...options]
