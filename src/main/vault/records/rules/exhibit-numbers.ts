import type { RecordRule } from './rule.ts'

/**
 * What a new version of a case may not do to its exhibit numbers: give one again, or take back that it was
 * given. An incident keeps its number, or gets one that was never given.
 */
export const exhibitNumbers: RecordRule<'case'> = ({ body: next }, { current }) => {
  if (current?.kind !== 'case') return []
  const { incidents, nextExhibit } = current.body
  const given = new Map(incidents.map(({ incidentId, exhibit }) => [incidentId, exhibit]))
  const taken = next.incidents.flatMap(({ incidentId, exhibit }, index) =>
    exhibit >= nextExhibit || given.get(incidentId) === exhibit
      ? []
      : [{ path: ['incidents', index, 'exhibit'], key: 'case.exhibit' }],
  )
  return next.nextExhibit < nextExhibit ? [...taken, { path: ['nextExhibit'], key: 'case.exhibit' }] : taken
}
