import { isSameName, saysName } from '#shared/domain/person/names-in.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { Issue } from '#shared/lib/result.ts'
import { incidentWords, type OwnWords } from '../own-words.ts'
import type { RecordRule, RuleContext } from './rule.ts'

/**
 * A name that a person is newly known by does not stand in what was written about the incidents that link them: it is
 * taken out there first. An incident that was merged away is asked when it comes back.
 */
export const namesUnwritten: RecordRule<'person'> = async ({ id, body }, { current, all, versions }) => {
  const known = current?.kind === 'person' ? current.body.names : []
  const added = body.names
    .map(({ name }, index) => ({ name, index }))
    .filter(({ name }) => !known.some((one) => isSameName(one.name, name)))
  if (added.length === 0) return []
  const incidents = (await all('incident')).filter((incident) => links(incident.body, id))
  const issues: Issue[] = []
  for (const { name, index } of added)
    for (const incident of incidents) {
      const said = incidentWords(incident.body).find(({ text }) => saysName(text, [name]))
      const place = said === undefined ? null : await placeOf(incident.id, said, versions)
      if (place === null) continue
      issues.push({ path: ['names', index, 'name'], ...place })
      break // one way to go at a time
    }
  return issues
}

const links = ({ status, persons }: BodyOf<'incident'>, id: string): boolean =>
  status !== 'merged' && persons.some(({ personId }) => personId === id)

/** Which incident, and which of its fields. One of this very commit has no reference yet: its own rule speaks of it. */
async function placeOf(
  incidentId: string,
  { path }: OwnWords,
  versions: RuleContext['versions'],
): Promise<Pick<Issue, 'key' | 'words'> | null> {
  const reference = (await versions(incidentId)).at(-1)?.reference
  const names = path.filter((part) => typeof part === 'string')
  const [list, field] = [names[0], names.at(-1)]
  if (reference === undefined || list === undefined || field === undefined) return null
  return names.length === 1
    ? { key: 'person.namedIn', words: { reference, field } }
    : { key: 'person.namedInPart', words: { reference, list, field } }
}
