import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { freshWords, fullNamesSaid } from '../names-said.ts'
import {
  caseWords,
  comparisonWords,
  exportProfileWords,
  physicalItemWords,
  reportWords,
  savedViewWords,
  sourceWords,
  tagWords,
  type OwnWords,
} from '../own-words.ts'
import { reasonWords, type RecordRule } from './rule.ts'

type Kind =
  | 'case'
  | 'duplicate-review'
  | 'export-profile'
  | 'physical-item'
  | 'saved-view'
  | 'source'
  | 'statistical-report'

/**
 * What stands in lists, in other records and in names of files is read without a person's record beside it: it gives
 * nobody's full name who is recorded, whichever incident links them.
 */
const namesNobody =
  <K extends Kind>(wordsOf: (body: BodyOf<K>) => readonly OwnWords[]): RecordRule<K> =>
  (draft: { readonly body: unknown }, context) => {
    const { current, actor, all } = context
    const words = wordsOf(draft.body as BodyOf<K>) // the rules of a kind get its drafts alone
    const before = current === null ? [] : wordsOf(current.body as BodyOf<K>) // a record never changes its kind
    return fullNamesSaid(
      [...freshWords(words, before), ...reasonWords(context)],
      async () => (await all('person')).map(({ body }) => body),
      actor,
    )
  }

export const caseNamesNobody = namesNobody<'case'>(caseWords)
export const comparisonNamesNobody = namesNobody<'duplicate-review'>(comparisonWords)
export const exportProfileNamesNobody = namesNobody<'export-profile'>(exportProfileWords)
export const physicalItemNamesNobody = namesNobody<'physical-item'>(physicalItemWords)
export const reportNamesNobody = namesNobody<'statistical-report'>(reportWords)
export const savedViewNamesNobody = namesNobody<'saved-view'>(savedViewWords)
export const sourceNamesNobody = namesNobody<'source'>(sourceWords)

/** Of an incident, its title and its tags do; those whom the incident links itself are looked for in all its words. */
export const listedNamesNobody: RecordRule<'incident'> = ({ body }, { current, actor, all }) => {
  const linked = new Set(body.persons.map(({ personId }) => personId))
  const listed = (one: IncidentBody) => [{ path: ['title'], text: one.title }, ...tagWords(one)]
  return fullNamesSaid(
    freshWords(listed(body), current?.kind === 'incident' ? listed(current.body) : []),
    async () => (await all('person')).filter(({ id }) => !linked.has(id)).map((person) => person.body),
    actor,
  )
}
