import { parseStrictJson } from '#shared/lib/strict-json.ts'
import type { Result } from '#shared/lib/result.ts'
import { Unreadable } from '#main/archive/unreadable.ts'
import { isObject, WrittenNumber, type Json } from './written-number.ts'

const deepest = 64

/** A JSON text, or JSON Lines as a list of what stands in each line. Numbers as they are written. Throws `Unreadable`. */
export function parseJson(text: string): Json {
  const end = text.search(/[\r\n]/)
  const first = end > 0 && text.slice(end).trim() !== '' ? parse(text.slice(0, end)) : undefined
  if (first?.ok === true && isObject(first.value)) return parseLines(text)
  const whole = parse(text)
  if (!whole.ok) throw new Unreadable(whole.failure)
  return whole.value
}

const parse = (text: string): Result<Json> =>
  parseStrictJson(text, deepest, (written) => new WrittenNumber(written)) as Result<Json> // what JSON.parse gives, numbers exchanged

const parseLines = (text: string): Json[] =>
  text.split(/\r\n|[\r\n]/).flatMap((line, at) => {
    if (line.trim() === '') return []
    const read = parse(line)
    if (read.ok) return [read.value]
    throw new Unreadable({ ...read.failure, message: `Line ${at + 1}: ${read.failure.message}` })
  })
