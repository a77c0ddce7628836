import { describe, expect, it } from 'vitest'
import { changeEntry, formReducer, startState, type FormAction, type FormState } from './form-state.ts'
import { newClaim } from './entries/claim-entry.ts'
import { newSource } from '../../../sources/source-entry.ts'
import { startForm } from './start-form.ts'
import { countingIds, fullIncident } from './test-forms.ts'
import { toForm } from './to-form.ts'

const start = (): FormState => startState(toForm(fullIncident(), countingIds()), null, 3)
const after = (state: FormState, ...actions: FormAction[]): FormState => actions.reduce(formReducer, state)
const retitle = (title: string): FormAction => ({ kind: 'change', change: () => ({ title }) })

describe('the form', () => {
  it('is untouched until something changes', () => {
    const state = start()
    expect(state.form).toBe(state.untouched)
    expect(after(state, retitle('New')).form).not.toBe(state.untouched)
  })

  it('is untouched again when what was typed is typed back, or put back', () => {
    const state = start()
    expect(after(state, retitle('New'), retitle(state.form.title)).form).toBe(state.untouched)
    const taken: FormAction = { kind: 'remove', list: 'dates', id: state.form.dates[0]?.id ?? '' }
    expect(after(state, taken).form).not.toBe(state.untouched)
    expect(after(state, taken, { kind: 'put-back' }).form).toBe(state.untouched)
  })

  it('puts an entry back where it stood', () => {
    const state = start()
    const last = state.form.dates.at(-1)
    const removed = after(state, { kind: 'remove', list: 'dates', id: last?.id ?? '' })
    expect(removed.form.dates).toHaveLength(1)
    expect(after(removed, { kind: 'put-back' }).form).toEqual(state.form)
  })

  it('puts back only once', () => {
    const state = start()
    const removed = after(state, { kind: 'remove', list: 'claims', id: state.form.claims[0]?.id ?? '' })
    expect(after(removed, { kind: 'put-back' }, { kind: 'put-back' }).form.claims).toHaveLength(1)
  })

  it('takes nothing out that is not there', () => {
    const state = start()
    expect(after(state, { kind: 'remove', list: 'dates', id: 'gone' })).toBe(state)
  })

  it('changes one entry and no other', () => {
    const [first, second] = start().form.dates
    const changed = changeEntry(start().form.dates, first?.id ?? '', { basis: 'new' })
    expect(changed.map(({ basis }) => basis)).toEqual(['new', second?.basis])
  })
})

describe('after a save', () => {
  const withSource = () => {
    const newId = countingIds()
    const source = { ...newSource(newId(), '2026-11-23', 'en'), id: '017fb6a5-e6aa-7000-8000-000000000001' }
    return after(start(), {
      kind: 'change',
      change: ({ claims }) => ({
        sources: [source],
        claims: [...claims, newClaim(newId(), source.id, 'en')],
      }),
    })
  }

  it('nothing is left to keep, and the sources are records of their own', () => {
    const state = withSource()
    const saved = after(state, { kind: 'saved', form: state.form, rev: 4 })
    expect(saved.form).toBe(saved.untouched)
    expect(saved.form.sources).toEqual([])
    expect(saved.baseRev).toBe(4)
  })

  it('what was typed meanwhile stays to be saved on the new revision', () => {
    const state = withSource()
    const saved = after(state, retitle('Typed meanwhile'), { kind: 'saved', form: state.form, rev: 4 })
    expect(saved.form.title).toBe('Typed meanwhile')
    expect(saved.form).not.toBe(saved.untouched)
  })

  it('a source changed meanwhile becomes a change to the saved one', () => {
    const state = withSource()
    const edited = after(state, {
      kind: 'change',
      change: ({ sources }) => ({ sources: sources.map((source) => ({ ...source, title: 'Better' })) }),
    })
    const saved = after(edited, { kind: 'saved', form: state.form, rev: 4 })
    expect(saved.form.sources.map(({ title, baseRev }) => [title, baseRev])).toEqual([['Better', 1]])
  })
})

describe('opening', () => {
  const draftOf = (body: Record<string, unknown>) =>
    ({ kind: 'incident', id: '017fb6a5-e6aa-7000-8000-000000000009', baseRev: 2, body }) as Parameters<
      typeof startForm
    >[1]

  it('on a draft brings every letter back, and knows that it is not saved', () => {
    const typed = {
      ...start().form,
      title: 'half a tit',
      dates: [{ id: countingIds()(), date: { text: '16 Mar', unknown: false }, basis: '', window: null }],
    }
    const opened = startForm(
      null,
      draftOf(JSON.parse(JSON.stringify(typed)) as Record<string, unknown>),
      countingIds(),
    )
    expect(opened.draft).toBe('shown')
    expect(opened.state.form).toEqual(typed)
    expect(opened.state.form).not.toBe(opened.state.untouched)
    expect(opened.state.baseRev).toBe(2)
  })

  it('says when a draft is of another shape, instead of losing it in silence', () => {
    expect(startForm(null, draftOf({ title: 'from elsewhere' }), countingIds()).draft).toBe('unreadable')
  })

  it('without a draft is untouched', () => {
    const opened = startForm(null, null, countingIds())
    expect(opened.state.form).toBe(opened.state.untouched)
    expect(opened.state.baseRev).toBeNull()
  })
})
