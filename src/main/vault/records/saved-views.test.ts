import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restoredBody } from '#shared/domain/record/restored-body.ts'
import { emptyView } from '#shared/domain/saved-view/defaults.ts'
import type { SavedViewBody } from '#shared/domain/saved-view/schema.ts'
import { savedViewBody } from '#shared/domain/testing/view.fixture.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'

const draft = (body: SavedViewBody, id: string, baseRev: number | null = null): RecordDraft => ({
  kind: 'saved-view',
  id,
  baseRev,
  body,
})

test('views are there as they were saved when the workspace is opened again', async () => {
  const workspace = await testWorkspace()
  const saved = fc.sample(savedViewBody, { numRuns: 40, seed: 7 }).map((body) => ({ id: uuidV7(), body }))
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: saved.map(({ id, body }) => draft(body, id)) }))
  })
  await workspace.session(async (vault) => {
    for (const { id, body } of saved) expect((await vault.record('saved-view', id))?.body).toEqual(body)
  })
})

test('one that was changed and taken back comes back as it was, and no version of it is lost', async () => {
  const workspace = await testWorkspace()
  const id = uuidV7()
  const first = { ...emptyView(), title: 'To do', filters: ['status.draft'] }
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [draft(first, id)] }))
    valueOf(await vault.commit({ records: [draft({ ...first, filters: [], withdrawn: true }, id, 1)] }))
    const late = await vault.commit({ records: [draft({ ...first, title: 'Mine' }, id, 1)] })
    expect(valueOf(late)).toMatchObject({ kind: 'stale', current: { rev: 2 } })
    const [earlier, current] = (await vault.history(id)).map(({ record }) => record)
    if (earlier?.kind !== 'saved-view' || current?.kind !== 'saved-view') throw new Error('no view')
    valueOf(await vault.commit({ records: [draft(restoredBody(current, earlier), id, 2)] }))
    expect(await vault.record('saved-view', id)).toMatchObject({
      rev: 3,
      reference: earlier.reference,
      body: first,
    })
    expect(earlier.reference).toMatch(/^VIEW-\d{4}-0001$/)
  })
})
