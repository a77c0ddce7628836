import { expect, test } from 'vitest'
import { keepWords, merge } from '#shared/domain/duplicate/merge.ts'
import { newFigure } from '#shared/domain/casualty/defaults.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { newPlace } from '#shared/domain/place/defaults.ts'
import { checklistItems } from '#shared/domain/review/schema.ts'
import { newTarget } from '#shared/domain/target/defaults.ts'
import type { Result } from '#shared/lib/result.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'
import { asAnalyst, enterAnalyst, put } from '../../testing/another-analyst.ts'
import { claimOf, incidentDraft, personDraft, sourceDraft } from '../../testing/records.ts'
import { twoAnalysts } from '../../testing/second-analyst.ts'
import { testWorkspace, valueOf } from '../../testing/workspace.ts'

const names = [
  { name: 'Оксана Петренко', language: 'uk' },
  { name: 'Oksana', language: 'en' },
]
const told = 'Told by ОКСАНА  ПЕТРЕНКО, a nurse'
const linkTo = (personId: string, note = '') => ({
  persons: [{ personId, codeName: 'W-17', role: 'witness' as const, note }],
})

const denialSaying = (words: string): IncidentBody['denials'][number] => ({
  id: uuidV7(),
  by: words,
  role: '',
  date: 'unknown',
  types: ['denies-occurrence'],
  words,
  language: 'uk',
  sourceIds: [],
  covers: '',
  rebuttals: [],
})

/** Where a commit was refused, from the body of its record down, and by which rule. */
const refusals = (answer: Result<unknown>): string[] =>
  answer.ok
    ? []
    : (answer.failure.issues ?? []).map(
        ({ path, key }) => `${path[0] === 'records' ? path.slice(3).join('.') : path.join('.')} ${key}`,
      )

test('no words of the analyst name whom the incident keeps under a code name', async () => {
  const workspace = await testWorkspace()
  const person = personDraft({ names })
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [person] }))
    const { size } = vault.head
    const place = { ...newPlace('uk'), name: told }
    const body = {
      ...linkTo(person.id, told),
      title: told,
      summary: told,
      assessment: told,
      denialSearchNote: told,
      places: [{ ...place, control: { ...place.control, basis: told } }],
      targets: [{ ...newTarget(uuidV7()), note: told }],
      denials: [{ ...denialSaying(told), rebuttals: [{ id: uuidV7(), text: told, sourceIds: [] }] }],
      casualties: [{ ...newFigure(uuidV7(), 'killed'), rule: told }],
    }
    const answer = await vault.commit({ records: [incidentDraft(body)], reason: told })
    expect(refusals(answer)).toEqual(
      [
        'reason',
        'title',
        'summary',
        'assessment',
        'denialSearchNote',
        'places.0.name',
        'places.0.control.basis',
        'targets.0.note',
        'casualties.0.rule',
        'persons.0.note',
        'denials.0.rebuttals.0.text',
      ].map((place) => `${place} person.named`),
    )
    expect(vault.head.size).toBe(size)
  })
})

test('what sources, claims and denials say stays as it was received', async () => {
  const workspace = await testWorkspace()
  const [person, source] = [personDraft({ names }), sourceDraft()]
  await workspace.session(async (vault) => {
    const claim = { ...claimOf(source.id), states: told, quote: told }
    const incident = incidentDraft({ ...linkTo(person.id), claims: [claim], denials: [denialSaying(told)] })
    valueOf(await vault.commit({ records: [person, source, incident] }))
  })
})

test('the code name is told to whom the person is shown, and nothing to anybody else', async () => {
  const workspace = await testWorkspace()
  const other = await enterAnalyst(workspace, 'Other Analyst')
  const [shown, hidden] = [
    personDraft({ names }),
    personDraft({ codeName: 'W-99', names, visibleTo: [other] }),
  ]
  await asAnalyst(workspace, other, (ledger) => put(ledger, 'person', hidden.id, hidden.body))
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [shown] }))
    const open = await vault.commit({ records: [incidentDraft({ ...linkTo(shown.id), summary: told })] })
    expect(open).toMatchObject({
      failure: { issues: [{ key: 'person.named', words: { codeName: 'W-17' } }] },
    })
    const persons = [{ personId: hidden.id, codeName: 'W-99', role: 'witness' as const, note: '' }]
    const closed = await vault.commit({ records: [incidentDraft({ persons, summary: told })] })
    expect(refusals(closed)).toEqual(['summary person.namedUnseen'])
    expect(JSON.stringify(closed)).not.toMatch(/W-99|Петренко|words/)
  })
})

test('a decision is not kept back by what others wrote, and names nobody in its own comment', async () => {
  const { olena, borys } = await twoAnalysts()
  const person = personDraft({ names })
  const incident = incidentDraft({ ...linkTo(person.id), summary: told, status: 'submitted' })
  await asAnalyst(olena, undefined, async (ledger) => {
    await put(ledger, 'person', person.id, person.body) // past the rules: written before there were any
    await put(ledger, 'incident', incident.id, incident.body)
  })
  await borys.session(async (vault) => {
    const checklist = checklistItems.map((item) => ({ item, answer: 'yes' as const }))
    const decision = { incidentId: incident.id, rev: 1, decision: 'returned' as const, checklist }
    const naming = await vault.reviews.decide({ ...decision, comment: told })
    expect(refusals(naming)).toEqual(['reviews.0.comment person.named'])
    valueOf(await vault.reviews.decide({ ...decision, comment: 'Take the name out of the summary.' }))
  })
  await olena.session(async (vault) => {
    const stands = await vault.record('incident', incident.id)
    if (stands === undefined) throw new Error('Decided on before')
    const body = { ...stands.body, status: 'draft' as const, assessment: 'Likely.' }
    const records = [{ ...incident, baseRev: 2, body }]
    expect(refusals(await vault.commit({ records, reason: 'more' }))).toEqual(['summary person.named'])
  })
})

test('an incident that comes back from a merge is asked for names that were given meanwhile', async () => {
  const workspace = await testWorkspace()
  const [person, stays] = [personDraft(), incidentDraft()]
  const goes = incidentDraft({ ...linkTo(person.id), summary: told })
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [person, stays, goes] }))
    const merged = merge(stays, goes, keepWords, { mergedFrom: uuidV7(), mergedInto: uuidV7() })
    const both = [
      { ...stays, baseRev: 1, body: { ...merged.stays, summary: '' } },
      { ...goes, baseRev: 1, body: merged.goes },
    ]
    valueOf(await vault.commit({ records: both, reason: 'the same' }))
    valueOf(await vault.commit({ records: [personDraft({ names }, { id: person.id, baseRev: 1 })] }))
    const records = [{ ...goes, baseRev: 2 }]
    expect(refusals(await vault.commit({ records, reason: 'undo' }))).toEqual(['summary person.named'])
  })
})

test('what a second coder notes names nobody whom the incident links', async () => {
  const { olena, borys } = await twoAnalysts()
  const person = personDraft({ names })
  const incident = incidentDraft(linkTo(person.id))
  await olena.session(async (vault) => valueOf(await vault.commit({ records: [person, incident] })))
  const body = {
    incidentId: incident.id,
    incidentRev: 1,
    statementId: 'blinken-2022-03-23',
    catalogueVersion: 1,
    categoryIds: [],
    note: told,
  }
  await borys.session(async (vault) => {
    const coding = { kind: 'coding' as const, id: uuidV7(), baseRev: null, body }
    expect(refusals(await vault.commit({ records: [coding] }))).toEqual(['note person.named'])
    valueOf(await vault.commit({ records: [{ ...coding, body: { ...body, note: 'W-17 saw it.' } }] }))
  })
})
