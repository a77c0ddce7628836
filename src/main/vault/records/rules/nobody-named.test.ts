import { expect, test } from 'vitest'
import { newFigure } from '#shared/domain/casualty/defaults.ts'
import { nothingCollected } from '#shared/domain/evidence/collection.ts'
import { emptyPhysicalItem } from '#shared/domain/physical-item/defaults.ts'
import { emptyView } from '#shared/domain/saved-view/defaults.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'
import { asAnalyst, enterAnalyst, put } from '../../testing/another-analyst.ts'
import { descriptionOf, fileOf, takenIn } from '../../testing/evidence.ts'
import { caseDraft, incidentDraft, personDraft, sourceDraft } from '../../testing/records.ts'
import { testWorkspace, valueOf } from '../../testing/workspace.ts'

const names = [
  { name: 'Oksana Petrenko', language: 'en' },
  { name: 'Maria', language: 'en' },
]
const told = 'Interview with OKSANA PETRENKO'

const caseOf = (body: object): RecordDraft => {
  const draft = caseDraft([])
  return { ...draft, body: { ...draft.body, ...body } }
}
const thing = (body: object): RecordDraft => ({
  kind: 'physical-item',
  id: uuidV7(),
  baseRev: null,
  body: { ...emptyPhysicalItem(), title: 'A phone', ...body },
})
const report = (body: object, figure: object = {}): RecordDraft => ({
  kind: 'statistical-report',
  id: uuidV7(),
  baseRev: null,
  body: {
    title: 'A count',
    quote: '',
    note: '',
    figures: [{ ...newFigure(uuidV7(), 'killed'), ...figure }],
    ...body,
  },
})

const view = (body: object): RecordDraft => ({
  kind: 'saved-view',
  id: uuidV7(),
  baseRev: null,
  body: { ...emptyView(), title: 'What is left to do', ...body },
})

const alternative = { id: uuidV7(), explanation: '', considered: told }
const disclosed = { id: uuidV7(), incidentId: null, evidenceId: null, text: told }
const grading = { gradedBy: null, gradedAt: null, why: told }

test.each<[string, RecordDraft]>([
  ['title', incidentDraft({ title: told })],
  ['title', sourceDraft({ title: told })],
  ['note', sourceDraft({ note: told })],
  ['accessLimits', sourceDraft({ accessLimits: told })],
  ['reliabilityGrading.why', sourceDraft({ reliabilityGrading: grading })],
  ['title', caseOf({ title: told })],
  ['narrative', caseOf({ narrative: told })],
  ['legalTheory', caseOf({ legalTheory: told })],
  ['alternatives.0.considered', caseOf({ alternatives: [alternative] })],
  ['disclosure.0.text', caseOf({ disclosure: [disclosed] })],
  ['title', report({ title: told })],
  ['figures.0.rule', report({}, { rule: told })],
  ['title', view({ title: told })],
  ['description', view({ description: told })],
  ['text', view({ text: told })],
  ['filters.0', view({ filters: [`tag.${told}`] })],
  ['title', thing({ title: told })],
  ['description', thing({ description: told })],
  ['found.by', thing({ found: { at: 'unknown', place: '', by: told } })],
])('%s of a record names nobody whom the workspace keeps under a code name', async (field, draft) => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [personDraft({ names })] }))
    const { size } = vault.head
    const path = ['records', 0, 'body', ...field.split('.').map((part) => (part === '0' ? 0 : part))]
    expect(await vault.commit({ records: [draft] })).toMatchObject({
      failure: {
        issues: expect.arrayContaining([{ path, key: 'person.named', words: { codeName: 'W-17' } }]),
      },
    })
    expect(vault.head.size).toBe(size)
  })
})

test('one word alone names nobody, nor does what an author is called or a report says', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const fine = [sourceDraft({ title: 'Ave Maria', author: told }), report({ quote: told })]
    valueOf(await vault.commit({ records: [personDraft({ names }), ...fine] }))
  })
})

test('what stood before is not asked again, what is new is, and so is the reason', async () => {
  const workspace = await testWorkspace()
  const source = sourceDraft({ title: told })
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [source] }))
    valueOf(await vault.commit({ records: [personDraft({ names })] }))
    const next = (body: object, baseRev: number) => ({
      ...source,
      baseRev,
      body: { ...source.body, ...body },
    })
    valueOf(await vault.commit({ records: [next({ note: 'Seen.' }, 1)] }))
    const again = await vault.commit({ records: [next({ title: `${told}, in full` }, 2)] })
    expect(again).toMatchObject({ failure: { issues: [{ path: ['records', 0, 'body', 'title'] }] } })
    const why = await vault.commit({ records: [next({ note: '' }, 2)], reason: told })
    expect(why).toMatchObject({ failure: { issues: [{ path: ['reason'], key: 'person.named' }] } })
  })
})

test('of a person who is for others only it is not said who they are', async () => {
  const workspace = await testWorkspace()
  const other = await enterAnalyst(workspace, 'Other Analyst')
  const { id, body } = personDraft({ names, visibleTo: [other] })
  await asAnalyst(workspace, other, (ledger) => put(ledger, 'person', id, body))
  await workspace.session(async (vault) => {
    const refused = await vault.commit({ records: [sourceDraft({ title: told })] })
    expect(refused).toMatchObject({ failure: { issues: [{ key: 'person.namedUnseen' }] } })
    expect(JSON.stringify(refused)).not.toMatch(/W-17|Petrenko|words/)
  })
})

test('what describes an item of evidence names nobody either, nor why it was described anew', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [personDraft({ names })] }))
    const { id, body } = await takenIn(vault, 'Oksana Petrenko.txt', 'a') // a file keeps its name
    const { size } = vault.head
    const description = { ...descriptionOf(body), title: told }
    const order = { evidenceId: id, baseRev: 1, description, reason: told }
    const issues = [['description', 'title'], ['reason']].map((path) => ({ path, key: 'person.named' }))
    expect(await vault.custodian.describe(order)).toMatchObject({ failure: { code: 'invalid', issues } })
    expect(vault.head.size).toBe(size)
    const plain = { ...order, description: { ...description, title: 'Interview' }, reason: '' }
    valueOf(await vault.custodian.describe(plain))
  })
})

test('nor does what is said of files as they come in', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [personDraft({ names })] }))
    const file = await fileOf('a.txt', 'a')
    const { size } = vault.head
    for (const part of ['from', 'by', 'tool', 'clockOffset'] as const) {
      const collected = { ...nothingCollected, [part]: 'Oksana Petrenko, 3 min' }
      expect(await vault.evidence.takeIn(file, { collected })).toMatchObject({
        failure: { code: 'invalid', issues: [{ path: ['collected', part], key: 'person.named' }] },
      })
    }
    expect(vault.head.size).toBe(size)
  })
})
