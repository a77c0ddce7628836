import { expect, test } from 'vitest'
import { incidentDraft } from '../../testing/records.ts'
import { testWorkspace } from '../../testing/workspace.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'

test('an incident that is related to itself is refused at the place, and nothing is written', async () => {
  const workspace = await testWorkspace()
  const id = uuidV7()
  const relations = [{ id: uuidV7(), type: 'duplicate-of' as const, incidentId: id, note: '' }]
  await workspace.session(async (vault) => {
    const { size } = vault.head
    const refused = await vault.commit({ records: [incidentDraft({ relations }, { id })] })
    const path = ['records', 0, 'body', 'relations', 0, 'incidentId']
    expect(refused).toMatchObject({ failure: { issues: [{ path, key: 'relation.itself' }] } })
    expect(vault.head.size).toBe(size)
  })
})
