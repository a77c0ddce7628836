import type { RecordRule } from './rule.ts'

/**
 * What a new version of a case may not do to its exhibit numbers: give one to another incident, or take back that it
 * was given. An incident keeps the number of any earlier version, or gets one that was never given.
 */
export const exhibitNumbers: RecordRule<'case'> = async ({ id, body: next }, { current, versions }) => {
  if (current?.kind !== 'case') return []
  const { nextExhibit } = current.body
  const earlier = (await versions(id)).flatMap((version) =>
    version.kind === 'case' ? version.body.incidents : [],
  )
  const given = new Set(earlier.map(({ incidentId, exhibit }) => `${incidentId} ${exhibit}`))
  const taken = next.incidents.flatMap(({ incidentId, exhibit }, index) =>
    exhibit >= nextExhibit || given.has(`${incidentId} ${exhibit}`)
      ? []
      : [{ path: ['incidents', index, 'exhibit'], key: 'case.exhibitTaken' }],
  )
  return next.nextExhibit < nextExhibit
    ? [...taken, { path: ['nextExhibit'], key: 'case.nextExhibit' }]
    : taken
}
