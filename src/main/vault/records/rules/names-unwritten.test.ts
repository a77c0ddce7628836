import { expect, test } from 'vitest'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { newPlace } from '#shared/domain/place/defaults.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'
import { asAnalyst, put } from '../../testing/another-analyst.ts'
import { incidentDraft, personDraft, sourceDraft } from '../../testing/records.ts'
import { testWorkspace, valueOf } from '../../testing/workspace.ts'

const oksana = { name: 'Оксана Петренко', language: 'uk' }
const alias = { name: 'Oksana', language: 'en' }
const told = 'Told by ОКСАНА ПЕТРЕНКО'

/** A person without a name yet, and an incident that links them. */
async function linked(body: Partial<IncidentBody>) {
  const workspace = await testWorkspace()
  const person = personDraft()
  const link = { personId: person.id, codeName: 'W-17', role: 'witness' as const, note: '' }
  const incident = incidentDraft({ persons: [link], ...body })
  const named = (...names: { name: string; language: string }[]) =>
    personDraft({ names }, { id: person.id, baseRev: 1 })
  await workspace.session(async (vault) => valueOf(await vault.commit({ records: [person, incident] })))
  return { workspace, incident, named }
}

test('a name that stands in an incident which links the person is refused, with where it stands', async () => {
  const place = newPlace('uk')
  const inPart = { ...place, control: { ...place.control, basis: 'Said by Oksana' } }
  const { workspace, incident, named } = await linked({ title: told, places: [inPart] })
  await workspace.session(async (vault) => {
    const { size } = vault.head
    const reference = (await vault.record('incident', incident.id))?.reference
    const path = ['records', 0, 'body', 'names']
    expect(await vault.commit({ records: [named(oksana, alias)] })).toMatchObject({
      failure: {
        issues: [
          { path: [...path, 0, 'name'], key: 'person.namedIn', words: { reference, field: 'title' } },
          {
            path: [...path, 1, 'name'],
            key: 'person.namedInPart',
            words: { reference, list: 'places', field: 'basis' },
          },
        ],
      },
    })
    expect(vault.head.size).toBe(size)
    // Written out there in the same commit, or before it, the name can stand.
    const cleared = { ...incident, baseRev: 1, body: { ...incident.body, title: 'Told by W-17', places: [] } }
    valueOf(await vault.commit({ records: [cleared, named(oksana, alias)] }))
  })
})

test('only incidents that link the person are asked', async () => {
  const { workspace, named } = await linked({})
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [incidentDraft({ summary: told })] }))
    valueOf(await vault.commit({ records: [named(oksana)] }))
  })
})

test('a name that the person had before keeps nobody from changing the rest', async () => {
  const workspace = await testWorkspace()
  const person = personDraft({ names: [oksana] })
  const link = { personId: person.id, codeName: 'W-17', role: 'witness' as const, note: '' }
  const incident = incidentDraft({ persons: [link], summary: told })
  await asAnalyst(workspace, undefined, async (ledger) => {
    await put(ledger, 'person', person.id, person.body) // past the rules: written before there were any
    await put(ledger, 'incident', incident.id, incident.body)
  })
  await workspace.session(async (vault) => {
    const names = [{ ...oksana, name: 'ОКСАНА  Петренко' }]
    const records = [personDraft({ names, risk: 'High' }, { id: person.id, baseRev: 1 })]
    valueOf(await vault.commit({ records }))
  })
})

test('what sources say, and what was merged away, keeps no name from being recorded', async () => {
  const { workspace, incident, named } = await linked({ summary: told })
  const source = sourceDraft()
  await workspace.session(async (vault) => {
    const stays = incidentDraft({
      relations: [{ id: uuidV7(), type: 'merged-from', incidentId: incident.id, note: '' }],
    })
    const into = { id: uuidV7(), type: 'merged-into' as const, incidentId: stays.id, note: '' }
    const body = { ...incident.body, status: 'merged' as const, relations: [into] }
    const records = [source, stays, { ...incident, baseRev: 1, body }]
    valueOf(await vault.commit({ records, reason: 'the same' }))
    valueOf(await vault.commit({ records: [named(oksana)] }))
  })
})
