const separators = {
  comma: ',',
  line: '\\n\\r',
  semicolon: ';',
  bar: '|',
} as const

/** Cuts a cell at separators; without any it stays whole. */
export const separatorPattern = (split: readonly (keyof typeof separators)[]): RegExp =>
  split.length === 0 ? /(?!)/u : new RegExp(`[${split.map((name) => separators[name]).join('')}]`, 'u')
