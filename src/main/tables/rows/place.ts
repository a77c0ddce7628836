/** A cell as a spreadsheet names it: `Row 3, column B`. Rows count from 1, columns from 0. */
export const placeOf = (row: number, column: number): string => `Row ${row}, column ${lettersOf(column)}`

export const lettersOf = (column: number): string =>
  (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
