import { describe, expect, it } from 'vitest'
import { newFigure } from '../../figures/figure-entry.ts'
import { reportForm, type ReportText } from './report-form.ts'

const id = '017fb6a5-e60a-7000-8000-00000000000a'
const figure = { ...newFigure(id, 'killed-or-injured'), min: '2501', asOfUnknown: true }
const report = (part: Partial<ReportText> = {}): ReportText => ({
  title: 'UN figure',
  quote: '',
  figures: [figure],
  note: '',
  ...part,
})
const issues = (part: Partial<ReportText>) => reportForm.check(report(part)).issues

describe('a statistical report as typed', () => {
  it('gives the record, with "or more" left open', () => {
    const { body } = reportForm.check(report())
    expect(body?.figures).toMatchObject([{ min: 2501, max: null, asOf: { sourceText: 'unknown' } }])
  })

  it.each([
    [{ title: ' ' }, { field: 'title', key: 'text.required' }],
    [{ figures: [] }, { field: 'figures', key: 'figures.required' }],
    [{ figures: [{ ...figure, max: '3' }] }, { field: `figures.${id}.max`, key: 'count.minOverMax' }],
    [{ figures: [{ ...figure, min: '' }] }, { field: `figures.${id}.min`, key: 'count.required' }],
    [{ figures: [{ ...figure, min: 'many' }] }, { field: `figures.${id}.min`, key: 'count.type' }],
    [
      { figures: [{ ...figure, asOfUnknown: false }] },
      { field: `figures.${id}.asOfText`, key: 'count.asOf' },
    ],
  ])('names what is wrong at its field: %j', (part, issue) => expect(issues(part)).toContainEqual(issue))

  it('survives being kept as a draft, however wrong', () => {
    const wrong = report({ figures: [{ ...figure, min: 'many' }] })
    expect(reportForm.fromDraft(JSON.parse(JSON.stringify(wrong)))).toEqual(wrong)
    expect(reportForm.fromDraft({ title: 'of another version' })).toBeNull()
  })
})
