import { expect, test } from 'vitest'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { incidentDraft } from '../testing/records.ts'
import { testWorkspace } from '../testing/workspace.ts'

const link = (
  more: Partial<IncidentBody['legalReferences'][number]>,
): IncidentBody['legalReferences'][number] => ({
  id: uuidV7(),
  article: 'rs-8-2-b-i',
  paragraphs: '',
  role: 'primary',
  protectedPersonBasis: '',
  note: '',
  elements: [],
  ...more,
})

test('a link to law whose condition does not hold is refused at its field, and nothing is written', async () => {
  const workspace = await testWorkspace()
  const held = link({
    elements: [
      {
        element: 'attack',
        material: [{ kind: 'claim', id: uuidV7(), support: 'supports', note: '' }],
        note: '',
      },
    ],
  })
  const refusals: [Partial<IncidentBody>, (string | number)[], string][] = [
    [
      { legalReferences: [link({})], conflictClassification: 'non-international' },
      ['legalReferences', 0, 'article'],
      'law.conflict',
    ],
    [
      { legalReferences: [link({}), link({ article: 'rs-8-2-a-i' })] },
      ['legalReferences', 1, 'protectedPersonBasis'],
      'law.protectedPerson',
    ],
    [{ legalReferences: [held] }, ['legalReferences', 0, 'elements', 0, 'material', 0, 'id'], 'law.material'],
  ]
  await workspace.session(async (vault) => {
    const { size } = vault.head
    for (const [body, path, key] of refusals) {
      const refused = await vault.commit({ records: [incidentDraft(body)] })
      expect(refused).toMatchObject({
        failure: { issues: [{ path: ['records', 0, 'body', ...path], key }] },
      })
    }
    expect(vault.head.size).toBe(size)
    expect(await vault.commit({ records: [incidentDraft({ legalReferences: [link({})] })] })).toMatchObject({
      ok: true,
    })
  })
})
