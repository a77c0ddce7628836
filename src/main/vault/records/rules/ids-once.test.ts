import { expect, test } from 'vitest'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { newFigure } from '#shared/domain/casualty/defaults.ts'
import { emptyPhysicalItem } from '#shared/domain/physical-item/defaults.ts'
import { newTarget } from '#shared/domain/target/defaults.ts'
import { asAnalyst, put } from '../../testing/another-analyst.ts'
import { denialOf, stepOf } from '../../testing/entries.ts'
import { claimOf, incidentDraft, sourceDraft } from '../../testing/records.ts'
import { refusedBy } from '../../testing/refused.ts'
import { testWorkspace } from '../../testing/workspace.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'

const id = uuidV7()
const figure = newFigure(id, 'killed')
const law = { id, paragraphs: '', role: 'context' as const, protectedPersonBasis: '', note: '', elements: [] }
const alleged: IncidentBody['allegedPerpetrators'][number] = {
  id,
  side: 'unknown',
  unit: '',
  basis: '',
  confidence: 'possible',
  sourceIds: [],
}
const answer = { id, text: 'Seen by others.', sourceIds: [] }

test('two entries of one list with the same id are refused at the second, whatever the list', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const [source, other, third] = [sourceDraft(), incidentDraft(), incidentDraft()]
    expect(await refusedBy(vault, [source, other, third])).toEqual([])
    const claim = { ...claimOf(source.id), id }
    const step = stepOf(id, vault.analyst.id)
    const relation = { id, type: 'part-of', note: '' } as const
    const twice: readonly Partial<IncidentBody>[] = [
      { claims: [claim, claim] },
      { denials: [denialOf(id), denialOf(id)], denialSearch: 'found' },
      { casualties: [figure, figure] },
      { targets: [newTarget(id), newTarget(id)] },
      { allegedPerpetrators: [alleged, alleged] },
      { verificationSteps: [step, step] },
      { legalReferences: [{ ...law, article: 'gc4-27' }, { ...law, article: 'gc4-33' }] }, // prettier-ignore
      { relations: [{ ...relation, incidentId: other.id }, { ...relation, incidentId: third.id }] }, // prettier-ignore
    ]
    for (const body of twice)
      expect(await refusedBy(vault, [incidentDraft(body)])).toEqual([`${Object.keys(body)[0]}.1 id.twice`])
    const answers = incidentDraft({
      denials: [denialOf(id, { rebuttals: [answer, answer] })],
      denialSearch: 'found',
    })
    expect(await refusedBy(vault, [answers])).toEqual(['denials.0.rebuttals.1 id.twice'])
    // Ids are told apart within their list.
    const apart = { claims: [claim], denials: [denialOf(id, { rebuttals: [answer] })], casualties: [figure] }
    expect(await refusedBy(vault, [incidentDraft(apart)])).toEqual([])
  })
})

test('an item is listed once', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const body = { ...emptyPhysicalItem(), title: 'A fragment' }
    const thing = { kind: 'physical-item', id, baseRev: null, body } as const
    const evidence = [{ evidenceId: id, note: '' }, { evidenceId: id, note: 'again' }] // prettier-ignore
    expect(await refusedBy(vault, [thing, incidentDraft({ evidence })])).toEqual([
      'evidence.1.evidenceId evidence.twice',
    ])
  })
})

test('what was saved before this rule can be written on, and gets no further id twice', async () => {
  const workspace = await testWorkspace()
  const old = incidentDraft({ denials: [denialOf(id), denialOf(id)], denialSearch: 'found' })
  await asAnalyst(workspace, undefined, (ledger) => put(ledger, 'incident', old.id, old.body))
  await workspace.session(async (vault) => {
    const edited = (body: Partial<IncidentBody>) =>
      incidentDraft({ ...old.body, title: 'Other words', ...body }, { id: old.id, baseRev: 1 })
    expect(await refusedBy(vault, [edited({ casualties: [figure, figure] })])).toEqual([
      'casualties.1 id.twice',
    ])
    expect(await refusedBy(vault, [edited({})])).toEqual([])
  })
})
