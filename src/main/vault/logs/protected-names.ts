import { isFullName, wholeWords } from '#shared/domain/person/names-in.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { MadeIncident } from '#shared/mapping/mapped-row.ts'
import type { Ledger } from '../ledger.ts'
import { incidentWords } from '../records/own-words.ts'

/**
 * Finds rows that name somebody in full whom this workspace keeps under a code name: they would write that name into an
 * open record. Whose name it is, is not told.
 */
export async function protectedNames(
  ledger: Ledger,
): Promise<(body: BodyOf<'incident'>, sources: MadeIncident['sources']) => boolean> {
  const persons = await Promise.all(ledger.index.idsOf('person').map((id) => ledger.current(id)))
  const names = persons
    .flatMap((record) => (record.kind === 'person' ? record.body.names : []))
    .filter(({ name }) => isFullName(name))
    .map(({ name }) => ` ${wholeWords(name)} `)
  if (names.length === 0) return () => false
  return (body, sources) => {
    const texts = [...incidentWords(body).map(({ text }) => text), ...sources.map(({ title }) => title)]
    const words = texts.map((text) => ` ${wholeWords(text)} `)
    return names.some((name) => words.some((text) => text.includes(name)))
  }
}
