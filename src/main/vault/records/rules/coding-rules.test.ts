import { expect, test } from 'vitest'
import type { CodingBody } from '#shared/domain/coding/schema.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'
import { incidentDraft } from '../../testing/records.ts'
import { twoAnalysts } from '../../testing/second-analyst.ts'
import { valueOf, type TestWorkspace } from '../../testing/workspace.ts'

const statementId = 'us-secstate-2022-03-23'
const link = (categoryId: string, assertedBy: string): IncidentBody['categories'][number] => ({
  statementId,
  categoryId,
  catalogueVersion: 1,
  rationale: '',
  confidence: 'likely',
  assertedBy,
  assertedAt: '2022-03-23T10:00:00.000Z',
})

const coded = (incidentId: string, body: Partial<CodingBody> = {}) => ({
  kind: 'coding' as const,
  id: uuidV7(),
  baseRev: null,
  body: { incidentId, incidentRev: 1, statementId, catalogueVersion: 1, categoryIds: [], note: '', ...body },
})
const commit = (who: TestWorkspace, ...records: ReturnType<typeof coded>[]) =>
  who.session((vault) => vault.commit({ records }))
const refusal = (at: number, path: readonly (string | number)[], key: string) => ({
  failure: { issues: [{ path: ['records', at, 'body', ...path], key }] },
})

test('a second coding is another’s, made once, of a version that is there, and stays as it is', async () => {
  const { olena, borys } = await twoAnalysts()
  const incident = incidentDraft()
  await olena.session(async (vault) => {
    const categories = [link('school', vault.analyst.id)]
    valueOf(await vault.commit({ records: [{ ...incident, body: { ...incident.body, categories } }] }))
  })
  const { id } = incident
  expect(await commit(olena, coded(id))).toMatchObject(refusal(0, ['incidentId'], 'coding.ownWork'))
  expect(await commit(borys, coded(id, { incidentRev: 2 }))).toMatchObject(
    refusal(0, ['incidentRev'], 'coding.revision'),
  )
  expect(await commit(borys, coded(id), coded(id))).toMatchObject({
    failure: { issues: [{ key: 'coding.twice' }, { key: 'coding.twice' }] },
  })
  const first = coded(id, { categoryIds: ['school'] })
  valueOf(await commit(borys, first))
  expect(await commit(borys, coded(id))).toMatchObject(refusal(0, ['incidentId'], 'coding.twice'))
  const changed = {
    ...first,
    baseRev: 1,
    body: { ...first.body, note: 'On second thought' },
  } as unknown as ReturnType<typeof coded> // a revision, where the builder makes new ones only
  expect(await commit(borys, changed)).toMatchObject(refusal(0, [], 'coding.changed'))
})

test('agreement compares each coding with the links of the version that was coded', async () => {
  const { olena, borys } = await twoAnalysts()
  const incident = incidentDraft()
  await olena.session(async (vault) => {
    const by = vault.analyst.id
    const linked = (categories: IncidentBody['categories'], baseRev: number | null) => ({
      records: [{ ...incident, baseRev, body: { ...incident.body, categories } }],
    })
    valueOf(await vault.commit(linked([link('school', by)], null)))
    valueOf(await vault.commit(linked([link('hospital', by), link('school', by)], 1)))
  })
  valueOf(await commit(borys, coded(incident.id, { categoryIds: ['school', 'terror'] })))
  valueOf(await commit(borys, coded(incident.id, { statementId: 'another', categoryIds: ['school'] })))
  await borys.session(async (vault) => {
    const { codings, incidents, categories } = await vault.reviews.agreement(statementId, [
      'school',
      'hospital',
      'terror',
    ])
    expect([codings, incidents]).toEqual([1, 1])
    expect(categories.map(({ both, firstOnly, secondOnly }) => [both, firstOnly, secondOnly])).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 1],
    ])
  })
})
