import type { ProblemCode } from '#shared/mapping/mapped-row.ts'
import { problemWords } from '#shared/mapping/problem-words.ts'

/** A value is quoted as far as one line goes. */
const longest = 60

/** What is wrong with a cell, with its column and what stands in it. */
export function problemInWords(column: string, code: ProblemCode, value: string): string {
  const told = value.replace(/\s+/gu, ' ').trim()
  const quoted = told.length > longest ? `${told.slice(0, longest - 1).toWellFormed()}…` : told
  return `${inColumn(column)}${problemWords[code]}${quoted === '' ? '' : ` (“${quoted}”)`}`
}

export const inColumn = (column: string): string => (column === '' ? '' : `“${column}”: `)
