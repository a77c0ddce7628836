/** What a column is called: one line, however its cell is wrapped. */
export const nameOf = (text: string): string => text.trim().replace(/\s+/g, ' ').normalize('NFC')
