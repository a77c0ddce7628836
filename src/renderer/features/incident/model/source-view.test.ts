import { describe, expect, it } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { sourceBody } from '#shared/domain/source/schema.ts'
import { newClaim } from './entries/claim-entry.ts'
import { newIncidentForm } from './new-entries.ts'
import { newSource } from './entries/source-entry.ts'
import { citedSources, sameLink, sourceViews } from './source-view.ts'
import { countingIds } from './test-forms.ts'
import { toSourceBody } from './entries/source-entry.ts'
import { toSourceEntry } from './entries/source-entry.ts'

const newId = countingIds()
const stored = (title: string, url: string): StoredRecord<'source'> => ({
  id: newId(),
  rev: 2,
  reference: 'SRC-2026-0001',
  schemaVersion: 1,
  createdAt: '2026-11-23T09:10:00.000Z',
  createdBy: newId(),
  changedAt: '2026-11-23T09:10:00.000Z',
  changedBy: newId(),
  kind: 'source',
  body: sourceBody.parse(
    toSourceBody({
      ...newSource(newId(), '2026-11-23', 'en'),
      title,
      url,
      published: { text: '', unknown: true },
    }),
  ),
})

describe('the sources that a form can refer to', () => {
  it('show a change in place of what is saved, and new ones after', () => {
    const saved = stored('Old title', '')
    const changed = { ...toSourceEntry(saved.id, saved.rev, saved.body), title: 'New title' }
    const fresh = { ...newSource(newId(), '2026-11-23', 'en'), title: 'Fresh' }
    const views = sourceViews([saved], { ...newIncidentForm(newId), sources: [changed, fresh] })
    expect(views.map(({ title, reference }) => [title, reference])).toEqual([
      ['New title', 'SRC-2026-0001'],
      ['Fresh', null],
    ])
  })

  it('tell of a saved source with the same link, and never of one without a link', () => {
    const saved = stored('The post', 'https://example.org/1')
    const entry = { ...newSource(newId(), '2026-11-23', 'en'), url: ' https://example.org/1 ' }
    const views = sourceViews([saved, stored('No link', '')], { ...newIncidentForm(newId), sources: [entry] })
    expect(sameLink(views, entry)?.id).toBe(saved.id)
    expect(sameLink(views, { ...entry, url: '' })).toBeUndefined()
  })

  it('are cited once each, in the order of the claims', () => {
    const [a, b] = [stored('A', ''), stored('B', '')]
    const claims = [
      newClaim(newId(), b.id, 'en'),
      newClaim(newId(), a.id, 'en'),
      newClaim(newId(), b.id, 'en'),
    ]
    const form = { ...newIncidentForm(newId), claims }
    expect(citedSources(sourceViews([a, b], form), form).map(({ title }) => title)).toEqual(['B', 'A'])
  })
})
