import { describe, expect, test } from 'vitest'
import type { LogLook } from '#shared/ipc/logs.ts'
import { routeOfDraft } from '../../../platform/drafts/route-of-draft.ts'
import { importProfileForm } from '../profiles/import-profile-form.ts'
import { draftOfMapping } from './mapping-draft.ts'
import {
  changeMapping,
  isChanged,
  isReachable,
  looked,
  mappingSaved,
  newWork,
  profileIn,
  takeProfile,
} from './log-work.ts'

const suggested: LogLook['suggested'] = {
  title: 'mills.csv',
  note: '',
  log: { name: 'Log of mills', publisher: '', url: '', language: 'und', tlp: 'TLP:AMBER' },
  recognise: [],
  blanks: [],
  fields: [{ to: 'title', template: '{Mill}', take: 'whole' }],
}
const look: LogLook = {
  sha256: '0'.repeat(64),
  name: 'mills.csv',
  reading: { format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, skipped: [] },
  sheets: [],
  encodings: [],
  notes: [],
  rows: 2,
  columns: [],
  sample: [],
  fits: null,
  suggested,
}
const read = looked(newWork({ token: 'a', name: 'mills.csv' }), look)
const other = { ...suggested, title: 'Other' }
const renamed = changeMapping(read, (form) => ({ ...form, note: 'by hand' }))

describe('a log on its way in', () => {
  test('begins with the mapping that fits, and nothing changed', () => {
    expect(profileIn(read)).toEqual(suggested)
    expect(read.mapping && isChanged(read.mapping)).toBe(false)
  })

  test('read again, has the new beginning, unless somebody worked on the mapping', () => {
    const again = { ...look, suggested: other }
    expect(profileIn(looked(read, again))?.title).toBe('Other')
    expect(profileIn(looked(renamed, again))?.note).toBe('by hand')
  })

  test('read by a profile of many logs, is called after its file, or a column in which all rows say the same', () => {
    const forms = (columns: string[]) => ({
      ...suggested,
      log: { ...suggested.log, name: 'A form', nameFrom: { columns } },
    })
    const facts = { numbers: 0, dates: 0, links: 0, dateOrder: 'none' as const }
    const columns = [
      { ...facts, name: 'form', blank: 0, different: 1, examples: ['Mills'] },
      { ...facts, name: 'by', blank: 1, different: 1, examples: ['Me'] },
    ]
    const named = (...asked: string[]) =>
      profileIn(
        takeProfile(looked(read, { ...look, name: 'may 2022-05-01.csv', columns }), forms(asked), null),
      )?.log
    expect(named('by', 'form')).toEqual({ ...suggested.log, name: 'A form: Mills' })
    expect(named('by')?.name).toBe('A form: may')
  })

  test('has no plan any more after a change', () => {
    const planned = { ...read, plan: {} as NonNullable<typeof read.plan> } // only whether there is one matters here
    expect(changeMapping(planned, (form) => form).plan).toBeNull()
    expect(takeProfile(planned, other, null).plan).toBeNull()
    expect(looked(planned, look).plan).toBeNull()
  })

  test('of which the mapping was worked on, leaves that as the draft of a profile, until it is saved or taken back', () => {
    const { mapping } = renamed
    const draft = draftOfMapping(mapping, 'a')
    expect(draft).toMatchObject({ kind: 'import-profile', id: 'a', baseRev: null })
    if (draft === null) throw new Error('It was changed')
    expect(routeOfDraft(draft)).toEqual({ screen: 'import-profile', id: 'a', copyOf: null })
    expect(importProfileForm(null).fromDraft(JSON.parse(JSON.stringify(draft.body)))).toEqual(mapping?.form)
    expect(draftOfMapping(read.mapping, 'a')).toBeNull()
    expect(
      draftOfMapping(mappingSaved(renamed, { ...suggested, note: 'by hand' }, null).mapping, 'a'),
    ).toBeNull()
    expect(draftOfMapping(null, 'a')).toBeNull()
  })

  test('saved as a profile, is that profile, unchanged', () => {
    const kept = { ...suggested, title: 'Mine', note: 'for next year' }
    const saved = mappingSaved(renamed, kept, { id: 'b', title: 'Mine' })
    expect(saved.mapping && isChanged(saved.mapping)).toBe(false)
    expect(profileIn(saved)).toEqual(kept)
    expect(saved.mapping?.origin).toEqual({ id: 'b', title: 'Mine' })
  })

  test('can be mapped once it is read, and checked once the mapping is whole', () => {
    expect(isReachable(newWork({ token: 'a', name: '' }), 'mapping')).toBe(false)
    expect(isReachable(read, 'check')).toBe(true)
    const half = changeMapping(read, (form) => ({ ...form, rules: [] }))
    expect([isReachable(half, 'mapping'), isReachable(half, 'check')]).toEqual([true, false])
    const torn = { ...read, unreadable: { code: 'invalid' as const, message: 'Torn.' } }
    expect(isReachable(torn, 'mapping')).toBe(false)
  })
})
