import { maySee } from '#shared/domain/person/may-see.ts'
import { foldText } from '#shared/domain/text/fold.ts'
import type { RecordRule } from './rule.ts'

/** Nobody shuts themselves out: what they have just written could not be mended by them. */
export const visibleToItsAuthor: RecordRule<'person'> = ({ body }, { actor }) =>
  maySee(body, actor) ? [] : [{ path: ['visibleTo'], key: 'person.shutOut' }]

/** A code name stands for one person in the whole workspace, or a dossier could not be read. */
export const oneCodeName: RecordRule<'person'> = async ({ id, body }, { all }) => {
  const name = foldText(body.codeName).trim()
  const others = (await all('person')).filter((other) => other.id !== id)
  return others.some((other) => foldText(other.body.codeName).trim() === name)
    ? [{ path: ['codeName'], key: 'person.codeNameTwice' }]
    : []
}
