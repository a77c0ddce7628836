import { foldText } from '#shared/domain/text/fold.ts'
import { tokensOf } from './incident-words.ts'
import type { Projection } from './projection.ts'

type Test = (row: number) => boolean

/** Which incidents hold every word of the text, in themselves or in the titles of their sources. */
export function incidentsSaying(projection: Projection, text: string): Test {
  const tests = tokensOf(foldText(text)).map((word) => saying(projection, word))
  return (row) => tests.every((says) => says(row))
}

function saying(projection: Projection, word: string): Test {
  const { incidents, sources } = projection
  const inText = incidents.words.saying(word)
  const inTitle = sources.titled(word)
  const titled = Uint8Array.from({ length: sources.count }, (_, row) => Number(inTitle(row)))
  return (row) => inText(row) || incidents.columns.sourceIds.at(row).some((number) => isTitled(number))

  function isTitled(number: number): boolean {
    const source = projection.rowOf('source', number)
    return source !== undefined && titled[source] === 1
  }
}

/** Which sources hold every word of the text. */
export function sourcesSaying({ sources }: Projection, text: string): Test {
  const tests = tokensOf(foldText(text)).map((word) => sources.saying(word))
  return (row) => tests.every((says) => says(row))
}
