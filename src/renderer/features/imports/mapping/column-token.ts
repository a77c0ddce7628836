/** How a template names a column: `{Column}`, with braces in the name doubled. '' for none. */
export const columnToken = (column: string): string =>
  column === '' ? '' : `{${column.replaceAll(/[{}]/gu, '$&$&')}}`
