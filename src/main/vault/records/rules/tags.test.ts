import { expect, test } from 'vitest'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { incidentDraft, personDraft } from '../../testing/records.ts'
import { testWorkspace, valueOf } from '../../testing/workspace.ts'

test('tags open nothing that was closed, ask for no reason, and give nobody’s name', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const names = [{ name: 'Oksana Petrenko', language: 'en' }]
    const draft = incidentDraft({ status: 'draft' })
    valueOf(await vault.commit({ records: [draft, personDraft({ names })] }))
    const save = (body: Partial<IncidentBody>, baseRev: number, reason?: string) =>
      vault.commit({
        records: [{ ...draft, baseRev, body: { ...draft.body, ...body } }],
        ...(reason !== undefined && { reason }),
      })
    valueOf(await save({ status: 'withdrawn' }, 1, 'Twice'))
    valueOf(await save({ status: 'withdrawn', tags: ['  to  call back'] }, 2))
    const current = await vault.record('incident', draft.id)
    expect(current?.body).toMatchObject({ status: 'withdrawn', tags: ['to call back'] })
    expect(await save({ status: 'withdrawn', tags: ['Ask Oksana Petrenko'] }, 3)).toMatchObject({
      failure: { issues: [{ path: ['records', 0, 'body', 'tags', 0], key: 'person.named' }] },
    })
    expect(await save({ status: 'withdrawn', title: 'Other words' }, 3)).toMatchObject({
      failure: { issues: expect.arrayContaining([expect.objectContaining({ key: 'review.reopen' })]) },
    })
  })
})
