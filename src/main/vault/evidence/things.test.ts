import { expect, test } from 'vitest'
import { emptyPhysicalItem } from '#shared/domain/physical-item/defaults.ts'
import { incidentDraft, sourceDraft } from '../testing/records.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'

const thing = () => ({
  kind: 'physical-item' as const,
  id: uuidV7(),
  baseRev: null,
  body: { ...emptyPhysicalItem(), title: 'Fragment' },
})

test('an incident names a thing as evidence and for a step of verification, and nothing of another kind', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const fragment = thing()
    const source = sourceDraft()
    valueOf(await vault.commit({ records: [fragment, source] }))
    const naming = (evidenceId: string) =>
      vault.commit({
        records: [
          incidentDraft({
            evidence: [{ evidenceId, note: 'from the yard' }],
            verificationSteps: [
              {
                id: uuidV7(),
                leg: 'technical',
                method: 'Markings compared',
                tool: '',
                result: 'supports',
                note: '',
                analystId: vault.analyst.id,
                on: 'unknown',
                evidenceIds: [evidenceId],
              },
            ],
          }),
        ],
      })
    expect(valueOf(await naming(fragment.id)).kind).toBe('saved')
    expect(await naming(source.id)).toMatchObject({
      failure: {
        issues: [
          { path: ['records', 0, 'body', 'evidence', 0, 'evidenceId'], key: 'reference.missing' },
          {
            path: ['records', 0, 'body', 'verificationSteps', 0, 'evidenceIds', 0],
            key: 'reference.missing',
          },
        ],
      },
    })
  })
})

test('whoever had a thing last is known at once, also after the next opening', async () => {
  const workspace = await testWorkspace()
  const fragment = thing()
  const given = { from: '', place: '', seal: 'S-1', on: '2022-04-01' }
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [fragment, thing()] }))
    for (const to of ['Police', 'Laboratory'])
      valueOf(await vault.custodian.handOver({ itemId: fragment.id, ...given, to, note: '' }))
    expect(vault.custodian.lastTransfers()).toEqual([[fragment.id, { ...given, to: 'Laboratory' }]])
  })
  await workspace.session(async (vault) => {
    expect(vault.custodian.lastTransfers()).toEqual([[fragment.id, { ...given, to: 'Laboratory' }]])
    await Promise.resolve()
  })
})
