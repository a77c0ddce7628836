import { isFullName, wholeWords } from '#shared/domain/person/names-in.ts'
import type { PersonBody } from '#shared/domain/person/schema.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { MappedRow, Problem } from '#shared/mapping/mapped-row.ts'
import type { Ledger } from '../ledger.ts'
import { freshWords } from '../records/names-said.ts'
import { incidentWords } from '../records/own-words.ts'

/**
 * Finds rows that name somebody whom this workspace keeps under a code name: they would write that name into an open
 * record. Whose name it is, is not told. A row's words are nobody's own: a full name counts in any of them, and of those
 * whom the incident links here any name does, as in a save.
 */
export class NameGuard {
  readonly #persons: ReadonlyMap<string, PersonBody>
  readonly #full: readonly string[]

  private constructor(persons: ReadonlyMap<string, PersonBody>) {
    this.#persons = persons
    this.#full = [...persons.values()].flatMap(namesOf).filter(isFullName).map(wholeWords)
  }

  static async of(ledger: Ledger): Promise<NameGuard> {
    const records = await Promise.all(ledger.index.idsOf('person').map((id) => ledger.current(id)))
    return new NameGuard(
      new Map(records.flatMap((record) => (record.kind === 'person' ? [[record.id, record.body]] : []))),
    )
  }

  /** Whether any of the texts has a full name in it. */
  isSaid(texts: readonly string[]): boolean {
    return says(texts, this.#full)
  }

  /** Whether an incident names anybody, or something that a row says beside it: its id, its files, what its sources are called. */
  isSaidBy(body: BodyOf<'incident'>, beside: readonly string[] = []): boolean {
    if (this.#full.length === 0) return false
    return this.isSaid([...incidentWords(body).map(({ text }) => text), ...beside])
  }

  /** What is wrong with cells of a row; where a cell names somebody, also beyond what is shown of it, without it. */
  told({ problems, cells }: Pick<MappedRow, 'problems' | 'cells'>): readonly Omit<Problem, 'rejects'>[] {
    return problems.map(({ column, code, value }) => {
      const whole = cells.flatMap(([name, text]) => (name === column ? [text] : []))
      return { column, code, value: this.isSaid([value, ...whole]) ? '' : value }
    })
  }

  /** Whether the next version of an incident says the name of somebody whom it links, where the one before did not. */
  isLinkedSaid(next: BodyOf<'incident'>, before: BodyOf<'incident'>): boolean {
    const linked = next.persons.flatMap(({ personId }) => this.#persons.get(personId) ?? [])
    if (linked.length === 0) return false
    const fresh = freshWords(incidentWords(next), incidentWords(before)).map(({ text }) => text)
    return says(fresh, linked.flatMap(namesOf).map(wholeWords))
  }
}

const namesOf = ({ names }: PersonBody): readonly string[] => names.map(({ name }) => name)

/** `names`: by their words. */
function says(texts: readonly string[], names: readonly string[]): boolean {
  if (names.length === 0) return false
  return texts
    .map((text) => ` ${wholeWords(text)} `)
    .some((words) => names.some((name) => name !== '' && words.includes(` ${name} `)))
}
