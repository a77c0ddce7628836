import { maySee } from '#shared/domain/person/may-see.ts'
import { isFullName, saysName } from '#shared/domain/person/names-in.ts'
import type { PersonBody } from '#shared/domain/person/schema.ts'
import type { Issue } from '#shared/lib/result.ts'
import type { OwnWords } from './own-words.ts'

/**
 * Those of the texts that name one of these persons. Whom the actor may see is told by code name. Of anybody else it is
 * said only that the words cannot stand: the answer must not tell who somebody is to whom that is not shown.
 */
export const namesSaid = (
  words: readonly OwnWords[],
  persons: readonly PersonBody[],
  actor: string,
): readonly Issue[] =>
  words.flatMap(({ path, text }) => {
    const named = persons.filter(({ names }) =>
      saysName(
        text,
        names.map(({ name }) => name),
      ),
    )
    const shown = named.find((person) => maySee(person, actor))
    if (shown !== undefined) return [{ path, key: 'person.named', words: { codeName: shown.codeName } }]
    return named.length > 0 ? [{ path, key: 'person.namedUnseen' }] : []
  })

/**
 * The same for words that are read without any incident beside them: anybody's full name counts there. Persons are read
 * only when there is a text to ask.
 */
export async function fullNamesSaid(
  words: readonly OwnWords[],
  persons: () => Promise<readonly PersonBody[]>,
  actor: string,
): Promise<readonly Issue[]> {
  return words.length === 0 ? [] : namesSaid(words, (await persons()).map(withFullNames), actor)
}

/** The texts that stood nowhere in the version before. */
export function freshWords(words: readonly OwnWords[], before: readonly OwnWords[]): readonly OwnWords[] {
  const known = new Set(before.map(({ text }) => text))
  return words.filter(({ text }) => text.trim() !== '' && !known.has(text))
}

const withFullNames = (person: PersonBody): PersonBody => ({
  ...person,
  names: person.names.filter(({ name }) => isFullName(name)),
})
