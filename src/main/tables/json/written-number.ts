/** A number by the text that stands in the file, so that none of its digits is lost. */
export class WrittenNumber {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** A value out of JSON in which numbers are kept as they are written. */
export type Json = string | boolean | null | WrittenNumber | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value) && !(value instanceof WrittenNumber)

/** The shortest JSON of a value, numbers as they were written. */
export function jsonOf(value: Json): string {
  if (value instanceof WrittenNumber) return value.text
  if (isList(value)) return `[${value.map(jsonOf).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, of]) => `${JSON.stringify(key)}:${jsonOf(of)}`)
    .join(',')}}`
}
