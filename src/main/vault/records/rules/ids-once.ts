import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { newlyWrong, type Fault } from './newly-wrong.ts'
import type { RecordRule } from './rule.ts'

const lists = [
  'targets',
  'legalReferences',
  'casualties',
  'allegedPerpetrators',
  'claims',
  'denials',
  'verificationSteps',
  'reviews',
  'relations',
] as const satisfies readonly (keyof BodyOf<'incident'>)[]

/**
 * Within an incident an entry is known by its id: what bears on a claim, what overlaps with a figure, what changed since
 * the last version. Two with one id could not be told apart. An item of evidence is listed once, by its own id.
 */
export const idsOnce: RecordRule<'incident'> = (draft, context) =>
  newlyWrong(draft, context, (body) => [
    ...lists.flatMap((list) =>
      twice(
        [list],
        body[list].map(({ id }) => id),
      ),
    ),
    ...body.denials.flatMap(({ id, rebuttals }, index) =>
      twice(
        ['denials', index, 'rebuttals'],
        rebuttals.map((rebuttal) => `${id} ${rebuttal.id}`),
      ),
    ),
    ...twice(
      ['evidence'],
      body.evidence.map(({ evidenceId }) => evidenceId),
    ).map((fault) => ({
      ...fault,
      path: [...fault.path, 'evidenceId'],
      key: 'evidence.twice',
    })),
  ])

function twice(place: Fault['path'], ids: readonly string[]): readonly Fault[] {
  const kind = place.filter((part) => typeof part === 'string').join('.')
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: [...place, index], key: 'id.twice', about: `${kind} ${id}` }] : [],
  )
}
