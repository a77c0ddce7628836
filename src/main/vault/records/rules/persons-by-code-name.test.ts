import { expect, test } from 'vitest'
import { incidentDraft, personDraft } from '../../testing/records.ts'
import { testWorkspace, valueOf } from '../../testing/workspace.ts'

const names = [{ name: 'Оксана Петренко', language: 'uk' }]
const linkTo = (personId: string, codeName: string, note = '') => ({
  persons: [{ personId, codeName, role: 'witness' as const, note }],
})

test('a person stands in an incident by their code name and by nothing else', async () => {
  const workspace = await testWorkspace()
  const person = personDraft({ names })
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [person] }))
    const refused = await vault.commit({ records: [incidentDraft(linkTo(person.id, 'Оксана П.'))] })
    const path = ['records', 0, 'body', 'persons', 0, 'codeName']
    expect(refused).toMatchObject({ failure: { issues: [{ path, key: 'person.codeName' }] } })
    valueOf(await vault.commit({ records: [incidentDraft(linkTo(person.id, 'W-17'))] }))
  })
})

test('an incident that was linked under an earlier code name can still be saved', async () => {
  const workspace = await testWorkspace()
  const person = personDraft({ names })
  const incident = incidentDraft(linkTo(person.id, 'W-17'))
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [person, incident] }))
    valueOf(
      await vault.commit({
        records: [personDraft({ names, codeName: 'W-18' }, { id: person.id, baseRev: 1 })],
      }),
    )
    const body = { ...linkTo(person.id, 'W-17'), title: 'Another title' }
    valueOf(await vault.commit({ records: [incidentDraft(body, { id: incident.id, baseRev: 1 })] }))
  })
})
