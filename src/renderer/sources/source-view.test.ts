import { describe, expect, it } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { sourceBody } from '#shared/domain/source/schema.ts'
import { newSource, toSourceBody, toSourceEntry } from './source-entry.ts'
import { offered, sourceViews } from './source-view.ts'

let ids = 0
const newId = () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`
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
    const views = sourceViews([saved], [changed, fresh])
    expect(views.map(({ title, reference }) => [title, reference])).toEqual([
      ['New title', 'SRC-2026-0001'],
      ['Fresh', null],
    ])
  })

  it('are offered while they are in use, or where they are chosen already', () => {
    const [used, takenBack] = [
      stored('Used', 'https://example.org/1'),
      stored('Taken back', 'https://example.org/2'),
    ]
    const views = sourceViews([used, { ...takenBack, body: { ...takenBack.body, withdrawn: true } }], [])
    expect(offered(views).map(({ id }) => id)).toEqual([used.id])
    expect(offered(views, [takenBack.id]).map(({ id }) => id)).toEqual([used.id, takenBack.id])
  })
})
