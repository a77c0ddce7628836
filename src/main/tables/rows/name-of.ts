import { requiredLine } from '#shared/domain/text/schema.ts'

/** What a column is called: one line, however its cell is wrapped. */
export const nameOf = (text: string): string => text.trim().replace(/\s+/g, ' ').normalize('NFC')

/** As a profile may name a column. */
const name = requiredLine(300)
export const isName = (text: string): boolean => name.safeParse(text).success
