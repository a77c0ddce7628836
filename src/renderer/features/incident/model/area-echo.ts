import { parseCoordinates } from '#shared/domain/place/coordinates.ts'

/** What was understood of an outline that is typed one position a line. */
export interface AreaEcho {
  readonly corners: number
  /** Lines, counted from 1, that are not read as a position, each with the rule it breaks. */
  readonly unread: readonly { readonly line: number; readonly key: string }[]
}

export function areaEcho(typed: string): AreaEcho {
  const lines = typed
    .split('\n')
    .flatMap((text, index) => (text.trim() === '' ? [] : [{ text, line: index + 1 }]))
  const unread = lines.flatMap(({ text, line }) => {
    const parsed = parseCoordinates(text)
    return parsed.ok ? [] : [{ line, key: parsed.failure.issues?.[0]?.key ?? 'place.coordinates' }]
  })
  return { corners: lines.length - unread.length, unread }
}
