import { latinKey } from './name-key.ts'

/** In turn: what is written in several ways for one sound of a Slavic name, and how it is written here. */
const written: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/gu, 's'],
  [/zgh|zh/gu, 'z'],
  [/ch|ts|tz|cz/gu, 'c'],
  [/kh|gh|g/gu, 'h'],
  [/[yj]/gu, 'i'],
  [/w/gu, 'v'],
  [/oie?\b/gu, 'e'],
  [/i+(?=[aeou])/gu, ''],
  [/(?<one>.)\k<one>+/gu, '$<one>'],
]

/**
 * A key of a name (`nameKey`) roughly as it sounds in Latin letters, so that ways of writing Ukrainian and Russian names in them
 * meet: Trostianets and Trostyanets, Зміїв and Zmiyiv. Other names may meet as well: it is looked for only where nothing else is found.
 */
export const soundKey = (key: string): string =>
  written.reduce((text, [pattern, to]) => text.replace(pattern, to), latinKey(key))
