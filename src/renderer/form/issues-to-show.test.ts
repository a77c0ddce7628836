import { describe, expect, it } from 'vitest'
import { issuesToShow } from './issues-to-show.ts'

describe('when an issue is told', () => {
  const issue = (key: string) => [{ field: 'title', key }]
  const now = { saveTried: false, left: new Set<string>() }
  const afterLeaving = { saveTried: false, left: new Set(['title']) }
  const afterSaving = { saveTried: true, left: new Set<string>() }

  it('is at once for what waiting cannot mend', () =>
    expect(issuesToShow(issue('text.bidi'), now)).toHaveLength(1))
  it('is on leaving the field for what is half typed', () => {
    expect(issuesToShow(issue('date.edtf'), now)).toEqual([])
    expect(issuesToShow(issue('date.edtf'), afterLeaving)).toHaveLength(1)
  })
  it('is on saving for what is not there yet', () => {
    expect(issuesToShow(issue('text.required'), afterLeaving)).toEqual([])
    expect(issuesToShow(issue('text.required'), afterSaving)).toHaveLength(1)
  })
})
