import { expect, test } from 'vitest'
import { pairId, pairOf } from '#shared/domain/duplicate-review/pair-id.ts'
import type { DuplicateReviewBody } from '#shared/domain/duplicate-review/schema.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'
import { incidentDraft, personDraft } from '../../testing/records.ts'
import { testWorkspace, valueOf } from '../../testing/workspace.ts'

const compared = (one: string, other: string, body: Partial<DuplicateReviewBody> = {}) => ({
  kind: 'duplicate-review' as const,
  id: pairId(one, other),
  baseRev: null as number | null,
  body: { incidentIds: pairOf(one, other), decision: 'different' as const, note: '', ...body },
})

test('a pair of incidents that are there is decided on in one record, which can be changed and names nobody', async () => {
  const [one, other] = [incidentDraft(), incidentDraft()]
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const commit = (record: ReturnType<typeof compared>) => vault.commit({ records: [record] })
    const person = personDraft({ codeName: 'W-17', names: [{ name: 'Halyna Testenko', language: 'uk' }] })
    valueOf(await vault.commit({ records: [one, other, person] }))
    const right = compared(one.id, other.id)
    expect(await commit({ ...right, id: uuidV7() })).toMatchObject({
      failure: { issues: [{ path: ['records', 0, 'body', 'incidentIds'], key: 'pair.id' }] },
    })
    expect(await commit(compared(one.id, uuidV7()))).toMatchObject({
      failure: { issues: [{ key: 'reference.missing' }] },
    })
    expect(await commit(compared(one.id, other.id, { note: 'As Halyna Testenko said' }))).toMatchObject({
      failure: { issues: [{ path: ['records', 0, 'body', 'note'] }] },
    })
    expect(valueOf(await commit(right))).toMatchObject({ kind: 'saved', records: [{ reference: /^DUP-/ }] })
    expect(valueOf(await commit(right)).kind).toBe('stale')
    const changed = { ...right, baseRev: 1, body: { ...right.body, decision: 'later' as const } }
    expect(valueOf(await commit(changed)).kind).toBe('saved')
  })
})
