import { describe, expect, test } from 'vitest'
import { keepWords, merge } from '#shared/domain/duplicate/merge.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { checklistItems } from '#shared/domain/review/schema.ts'
import type { CommitAnswer } from '#shared/ipc/records.ts'
import type { Result } from '#shared/lib/result.ts'
import { uuidV7 } from './storage/uuid-v7.ts'
import { incidentDraft } from './testing/records.ts'
import { twoAnalysts } from './testing/second-analyst.ts'
import { codeOf, valueOf, type TestWorkspace } from './testing/workspace.ts'

const whole = checklistItems.map((item) => ({ item, answer: 'yes' as const }))
const issuesOf = (answer: Result<unknown>) =>
  answer.ok ? [] : (answer.failure.issues ?? []).map(({ path, key }) => [path.slice(3).join('.'), key])

/** Works on one incident as one of the two. */
const on = (olena: TestWorkspace, id: string) => {
  const save = (who: TestWorkspace, change: Partial<IncidentBody>, reason?: string) =>
    who.session(async (vault) => {
      const current = await vault.record('incident', id)
      if (!current) throw new Error('Logged by the test before')
      const body = { ...current.body, ...change }
      const records = [{ kind: 'incident' as const, id, baseRev: current.rev, body }]
      return vault.commit({ records, ...(reason !== undefined && { reason }) })
    })
  const decide = (who: TestWorkspace, decision: 'accepted' | 'returned' | 'rejected', more: object = {}) =>
    who.session(async (vault): Promise<Result<CommitAnswer>> => {
      const rev = (await vault.record('incident', id))?.rev ?? 0
      return vault.reviews.decide({
        incidentId: id,
        rev,
        decision,
        comment: 'Seen.',
        checklist: whole,
        ...more,
      })
    })
  const read = () => olena.session(async (vault) => (await vault.record('incident', id))?.body)
  return { save, decide, read }
}

/** An incident that Olena logged. */
const logged = async (status: IncidentBody['status'] = 'submitted') => {
  const { olena, borys } = await twoAnalysts()
  const draft = incidentDraft({ status })
  await olena.session(async (vault) => valueOf(await vault.commit({ records: [draft] })))
  return { id: draft.id, olena, borys, ...on(olena, draft.id) }
}

describe('a decision', () => {
  test('is the second analyst’s, stands with its time and revision, and sets the status', async () => {
    const { borys, decide, read } = await logged()
    valueOf(await decide(borys, 'accepted'))
    expect(await read()).toMatchObject({
      status: 'accepted',
      reviews: [{ reviewer: borys.analystId, rev: 1, decision: 'accepted', checklist: whole }],
    })
  })

  test.each(['accepted', 'returned', 'rejected'] as const)(
    '%s is refused on one’s own work',
    async (decision) => {
      const { olena, decide, read } = await logged()
      expect(issuesOf(await decide(olena, decision))).toEqual([['reviews.0.reviewer', 'review.ownWork']])
      expect(await read()).toMatchObject({ status: 'submitted', reviews: [] })
    },
  )

  test('is refused to whoever wrote a word since, and given back by an acceptance', async () => {
    const { borys, save, decide } = await logged()
    valueOf(await save(borys, { summary: 'One word of Borys.' }))
    expect(issuesOf(await decide(borys, 'accepted'))).toEqual([['reviews.0.reviewer', 'review.ownWork']])
    expect(issuesOf(await save(borys, { status: 'in-review' }))).toEqual([['status', 'review.ownWork']])
  })

  test('is refused to whoever wrote an incident that somebody else merged into this one', async () => {
    const { olena, borys } = await twoAnalysts()
    const [stays, goes] = [incidentDraft({ status: 'submitted' }), incidentDraft({ title: 'Of Olena' })]
    await borys.session(async (vault) => valueOf(await vault.commit({ records: [stays] })))
    await olena.session(async (vault) => valueOf(await vault.commit({ records: [goes] })))
    const { decide } = on(olena, stays.id)
    const merged = merge(stays, goes, keepWords, { mergedFrom: uuidV7(), mergedInto: uuidV7() })
    await borys.session(async (vault) =>
      valueOf(
        await vault.commit({
          records: [
            { ...stays, baseRev: 1, body: merged.stays },
            { ...goes, baseRev: 1, body: merged.goes },
          ],
        }),
      ),
    )
    expect(issuesOf(await decide(olena, 'accepted'))).toEqual([['reviews.0.reviewer', 'review.ownWork']])
    await olena.session(async (vault) => {
      const authors = await vault.reviews.authors([stays.id])
      expect(authors.get(stays.id)?.toSorted()).toEqual([borys.analystId, vault.analyst.id].toSorted())
    })
  })

  test('needs an incident that was submitted, a comment to send it back, and a whole checklist to accept', async () => {
    const draft = await logged('draft')
    expect(issuesOf(await draft.decide(draft.borys, 'returned'))).toEqual([
      ['reviews.0.decision', 'review.notSubmitted'],
      ['status', 'status.step'],
    ])
    const { borys, decide, save } = await logged()
    valueOf(await save(borys, { status: 'in-review' }))
    expect(issuesOf(await decide(borys, 'returned', { comment: ' ' }))).toEqual([
      ['reviews.0.comment', 'review.comment'],
    ])
    for (const checklist of [[], whole.slice(1), [...whole.slice(1), ...whole.slice(1, 2)]])
      expect(issuesOf(await decide(borys, 'accepted', { checklist }))).toEqual([
        ['reviews.0.checklist', 'review.checklist'],
      ])
  })

  test('on another version than the one that stands is stale, and on nothing is not found', async () => {
    const { borys, decide } = await logged()
    expect(valueOf(await decide(borys, 'accepted', { rev: 7 })).kind).toBe('stale')
    expect(codeOf(await decide(borys, 'accepted', { incidentId: uuidV7() }))).toBe('not-found')
  })

  test('cannot be written by a form: not for somebody else, not for another time, not along with an edit', async () => {
    const { olena, borys, save } = await logged()
    const review = {
      id: uuidV7(),
      reviewer: olena.header.device,
      at: '2022-03-23T10:00:00.000Z',
      rev: 2,
      decision: 'accepted' as const,
      comment: '',
      checklist: whole,
    }
    const forged = {
      status: 'accepted' as const,
      reviews: [{ ...review, reviewer: borys.analystId }],
      title: 'Other',
    }
    expect(issuesOf(await save(olena, forged))).toEqual([
      ['reviews.0.reviewer', 'review.reviewer'],
      ['reviews.0.at', 'review.at'],
      ['reviews.0.rev', 'review.rev'],
      ['reviews.0.decision', 'review.onlyDecides'],
      ['reviews.0.reviewer', 'review.ownWork'],
    ])
  })
})

describe('after a decision', () => {
  const returned = async () => {
    const incident = await logged()
    valueOf(await incident.decide(incident.borys, 'returned'))
    return incident
  }

  test('it is never changed, taken out or moved', async () => {
    const { borys, save, read } = await returned()
    const reviews = (await read())?.reviews ?? []
    const other = reviews.map((review) => ({ ...review, comment: 'Never said.' }))
    for (const changed of [other, [], [...other, ...reviews]])
      expect(issuesOf(await save(borys, { reviews: changed }, 'why'))).toContainEqual([
        'reviews.0',
        'review.changed',
      ])
  })

  test('decisions are added one at a time', async () => {
    const { borys, save, read } = await returned()
    const reviews = (await read())?.reviews ?? []
    const two = [...reviews, ...[1, 2].flatMap(() => reviews.map((review) => ({ ...review, id: uuidV7() })))]
    expect(issuesOf(await save(borys, { reviews: two }, 'why'))).toContainEqual([
      'reviews.2',
      'review.oneAtATime',
    ])
  })

  test('every change of what the incident says is explained; a step of the review explains itself', async () => {
    const { olena, save } = await returned()
    const unexplained = await save(olena, { title: 'Better' })
    expect(unexplained).toMatchObject({ failure: { issues: [{ path: ['reason'], key: 'reason.required' }] } })
    valueOf(await save(olena, { title: 'Better' }, 'A second source was found'))
    valueOf(await save(olena, { status: 'submitted' }))
  })

  test('what was accepted cannot be edited under its acceptance, and opens with the edit', async () => {
    const { olena, borys, save, decide, read } = await logged()
    valueOf(await decide(borys, 'accepted'))
    expect(issuesOf(await save(olena, { title: 'After' }, 'why'))).toEqual([['status', 'review.reopen']])
    valueOf(await save(borys, { title: 'After', status: 'submitted' }, 'why'))
    expect(issuesOf(await decide(borys, 'accepted'))).toEqual([['reviews.1.reviewer', 'review.ownWork']])
    // Olena wrote nothing since the acceptance: now she is the second pair of eyes.
    valueOf(await decide(olena, 'accepted'))
    expect((await read())?.reviews.map(({ decision }) => decision)).toEqual(['accepted', 'accepted'])
  })
})

describe('the status', () => {
  test('is not set to a decision by hand, nor by a step that the table does not know', async () => {
    const { borys, save } = await logged()
    expect(issuesOf(await save(borys, { status: 'accepted' }))).toEqual([['status', 'status.undecided']])
    const draft = await logged('draft')
    expect(issuesOf(await draft.save(draft.borys, { status: 'in-review' }))).toEqual([
      ['status', 'status.step'],
    ])
  })

  test.each(['accepted', 'returned', 'merged', 'in-review'] as const)(
    'no incident begins as %s',
    async (status) => {
      const { olena } = await twoAnalysts()
      const answer = await olena.session((vault) => vault.commit({ records: [incidentDraft({ status })] }))
      expect(issuesOf(answer)).toContainEqual(['status', 'status.begin'])
    },
  )

  test('an incident is given up with a reason, and taken up again', async () => {
    const { olena, borys, save } = await logged()
    expect(await save(olena, { status: 'withdrawn' })).toMatchObject({
      failure: { issues: [{ path: ['reason'], key: 'reason.required' }] },
    })
    valueOf(await save(olena, { status: 'withdrawn' }, 'Logged twice'))
    valueOf(await save(borys, { status: 'draft' }))
  })
})

test('who wrote what is not accepted yet is read from the journal', async () => {
  const { id, olena, borys, save } = await logged()
  valueOf(await save(borys, { summary: 'More.' }))
  await olena.session(async (vault) => {
    const authors = await vault.reviews.authors([id, vault.analyst.id, uuidV7()])
    expect([...authors]).toEqual([[id, [vault.analyst.id, borys.analystId]]])
  })
})
