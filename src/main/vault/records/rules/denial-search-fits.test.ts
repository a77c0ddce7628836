import { expect, test } from 'vitest'
import { asAnalyst, put } from '../../testing/another-analyst.ts'
import { denialOf } from '../../testing/entries.ts'
import { incidentDraft } from '../../testing/records.ts'
import { refusedBy } from '../../testing/refused.ts'
import { testWorkspace } from '../../testing/workspace.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'

const denials = [denialOf(uuidV7())]

test('"searched, none found" does not stand beside a denial', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const contradiction = incidentDraft({ denials, denialSearch: 'searched-none-found' })
    expect(await refusedBy(vault, [contradiction])).toEqual(['denialSearch denial.search'])
    for (const denialSearch of ['found', 'not-searched'] as const)
      expect(await refusedBy(vault, [incidentDraft({ denials, denialSearch })])).toEqual([])
    expect(await refusedBy(vault, [incidentDraft({ denialSearch: 'searched-none-found' })])).toEqual([])
  })
})

test('an incident that said both before this rule can be written on', async () => {
  const workspace = await testWorkspace()
  const { id, body } = incidentDraft({ denials, denialSearch: 'searched-none-found' })
  await asAnalyst(workspace, undefined, (ledger) => put(ledger, 'incident', id, body))
  await workspace.session(async (vault) => {
    const edited = incidentDraft({ ...body, title: 'Other words' }, { id, baseRev: 1 })
    expect(await refusedBy(vault, [edited])).toEqual([])
  })
})
