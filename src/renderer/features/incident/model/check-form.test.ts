import { describe, expect, it } from 'vitest'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { sourceViews } from '../../../sources/source-view.ts'
import { checkForm } from './check-form.ts'
import { toBody } from './to-body.ts'
import type { IncidentForm } from './incident-form.ts'
import { newClaim } from './entries/claim-entry.ts'
import { newDenial } from './entries/denial-entry.ts'
import { newFigure } from '../../../figures/figure-entry.ts'
import { newCategory, newIncidentForm } from './new-entries.ts'
import { newSource } from '../../../sources/source-entry.ts'
import { countingIds, fullIncident } from './test-forms.ts'
import { typedCoordinates } from './place-echo.ts'
import { lacksOf } from './missing.ts'
import { toForm } from './to-form.ts'

const form = (change: (form: IncidentForm) => Partial<IncidentForm> = () => ({})): IncidentForm => {
  const full = toForm(fullIncident(), countingIds())
  return { ...full, ...change(full) }
}
const issuesOf = (change: (form: IncidentForm) => Partial<IncidentForm>) => checkForm(form(change)).issues

describe('a form in order', () => {
  it('gives the record and no issues', () => {
    const checked = checkForm(form())
    expect(checked.issues).toEqual([])
    expect(checked.incident).toEqual(fullIncident())
  })
})

describe('text that cannot be kept', () => {
  it.each([
    ['x'.repeat(301), 'text.tooLong'],
    ['a\u0007b', 'text.control'],
    ['a\u202eb', 'text.bidi'],
    ['a\ud800b', 'text.loneSurrogate'],
    ['   ', 'text.required'],
  ])('is named at its field: %j', (title, key) => {
    const checked = checkForm(form(() => ({ title })))
    expect(checked.issues).toEqual([{ field: 'title', key }])
    expect(checked.incident).toBeNull()
  })

  it('is named by the entry, whatever blank entries stand before it', () => {
    const newId = countingIds()
    const blank = newIncidentForm(newId)
    const [date] = blank.dates
    const wrong = { id: newId(), date: { text: '2022-03', unknown: false }, basis: 'a\u202eb', window: null }
    const issues = checkForm({ ...blank, title: 'T', dates: [...(date ? [date] : []), wrong] }).issues
    expect(issues).toEqual([{ field: `dates.${wrong.id}.basis`, key: 'text.bidi' }])
  })

  it('is named within the breakdown of a figure', () => {
    const issues = issuesOf(({ casualties }) => ({
      casualties: casualties.map((entry, index) =>
        index === 0 ? { ...entry, buckets: { ...entry.buckets, girls: 'two' } } : entry,
      ),
    }))
    expect(issues).toEqual([
      { field: `casualties.${fullIncident().casualties[0]?.id}.buckets.girls`, key: 'count.type' },
    ])
  })

  it('is named in a source that is saved along', () => {
    const newId = countingIds()
    const source = {
      ...newSource(newId(), '2026-11-23', 'en'),
      url: 'ftp://x',
      published: { text: '', unknown: true },
    }
    const issues = issuesOf(({ claims }) => ({
      sources: [source],
      claims: [...claims, newClaim(newId(), source.id, 'en')],
    }))
    expect(new Map(issues.map(({ field, key }) => [field, key]))).toEqual(
      new Map([
        [`sources.${source.id}.url`, 'text.link'],
        [`sources.${source.id}.title`, 'text.required'],
      ]),
    )
  })
})

describe('answers left open', () => {
  it('asks for a date or the explicit unknown', () => {
    const denial = { ...newDenial(countingIds()(), 'ru'), by: 'Ministry', types: ['no-comment' as const] }
    expect(issuesOf(() => ({ denials: [denial] }))).toEqual([
      { field: `denials.${denial.id}.date`, key: 'date.required' },
    ])
    expect(issuesOf(() => ({ denials: [{ ...denial, date: { text: '', unknown: true } }] }))).toEqual([])
  })

  it.each([
    ['2022-02-30', 'date.impossible'],
    ['2022-03-16/2022-03-09', 'date.backwards'],
    ['last spring', 'date.edtf'],
  ])('says what is wrong with the date %s', (text, key) => {
    const issues = issuesOf(({ dates }) => ({
      dates: dates.slice(0, 1).map((entry) => ({ ...entry, date: { text, unknown: false } })),
    }))
    expect(issues.map((issue) => issue.key)).toEqual([key])
  })

  it.each([
    ['', 'place.required'],
    ['somewhere', 'place.coordinates'],
    ['95.1, 37.5', 'place.latitude'],
  ])('asks for a position that can be read, or the explicit unknown: %j', (typed, key) => {
    const change = (unknown: boolean) =>
      issuesOf(({ places }) => ({
        places: places
          .slice(0, 1)
          .map((entry) => ({ ...entry, name: '', ...typedCoordinates(typed), unknown })),
      }))
    expect(change(false).map((issue) => issue.key)).toEqual([key])
    expect(change(true)).toEqual([])
  })

  it('asks for a number or the explicit unknown, which is not 0', () => {
    const figure = { ...newFigure(countingIds()(), 'killed'), asOfUnknown: true }
    expect(issuesOf(() => ({ casualties: [figure] }))).toEqual([
      { field: `casualties.${figure.id}.min`, key: 'count.required' },
    ])
    expect(issuesOf(() => ({ casualties: [{ ...figure, unknown: true }] }))).toEqual([])
    expect(issuesOf(() => ({ casualties: [{ ...figure, min: '0', max: '0' }] }))).toEqual([])
  })

  it('names a range that is turned round', () => {
    const figure = { ...newFigure(countingIds()(), 'killed'), asOfUnknown: true, min: '12', max: '3' }
    expect(issuesOf(() => ({ casualties: [figure] }))).toEqual([
      { field: `casualties.${figure.id}.max`, key: 'count.minOverMax' },
    ])
  })
})

it('ignores what is wrong in a source that nothing refers to any more', () => {
  expect(issuesOf(() => ({ sources: [newSource(countingIds()(), '2026-11-23', 'en')] }))).toEqual([])
})

describe('a claim graded as confirmed by others', () => {
  const graded = (claim: IncidentForm['claims'][number] | undefined) =>
    claim === undefined ? [] : [{ ...claim, credibility: '1' as const }]
  const known = (...ids: string[]) => new Map(ids.map((id) => [id, { independenceGroup: '' }]))

  it('is named at its grade while no other origin says the same', () => {
    const typed = form(({ claims }) => ({ claims: graded(claims[0]) }))
    const [claim] = typed.claims
    expect(checkForm(typed, known(claim?.sourceId ?? '')).issues).toEqual([
      { field: `claims.${claim?.id}.credibility`, key: 'credibility.needsTwoOrigins' },
    ])
    expect(checkForm(typed).issues).toEqual([]) // the sources are not known yet: the vault will say
  })

  it('keeps nothing from being saved when it was saved like this and a source lost its origin since', () => {
    const typed = form(({ claims }) => ({ claims: graded(claims[0]) }))
    const sources = known(typed.claims[0]?.sourceId ?? '')
    const saved = toBody(typed).claims
    expect(checkForm(typed, sources, statements, saved).issues).toEqual([])
  })

  it('is in order beside a source that is still being written', () => {
    const newId = countingIds()
    const source = { ...newSource(newId(), '2026-11-23', 'en'), title: 'Own report' }
    const other = newClaim(newId(), source.id, 'en')
    const typed = form(({ claims }) => ({ claims: [...graded(claims[0]), other], sources: [source] }))
    const keys = checkForm(typed, known(typed.claims[0]?.sourceId ?? '')).issues.map(({ key }) => key)
    expect(keys).not.toContain('credibility.needsTwoOrigins')
  })
})

describe('words that say too little alone', () => {
  const linked = (rationale: string) =>
    issuesOf(({ categories: [first] }) => ({
      categories: first === undefined ? [] : [{ ...first, categoryId: 'other-atrocity', rationale }],
    }))

  it('are refused at the reason while nothing describes what is alleged', () => {
    const id = form().categories[0]?.id
    expect(linked(' ')).toEqual([{ field: `categories.${id}.rationale`, key: 'category.description' }])
    expect(linked('People held in a cellar.')).toEqual([])
  })
})

it('takes title, date, place, words of the statement and the title of a source, and names the rest as gaps', () => {
  const newId = countingIds()
  const blank = newIncidentForm(newId)
  const source = { ...newSource(newId(), '2026-11-23', 'en'), title: 'Report of the day' }
  const link = {
    statementId: 'us-secstate-2022-03-23',
    categoryId: 'school',
    catalogueVersion: 1,
    assertedBy: newId(),
    assertedAt: '2022-03-24T10:00:00.000Z',
  }
  const five: IncidentForm = {
    ...blank,
    title: 'Reported strike on a school',
    dates: blank.dates.map((entry) => ({ ...entry, date: { text: '2022-03-16', unknown: false } })),
    places: blank.places.map((entry) => ({ ...entry, name: 'Mariupol' })),
    categories: [newCategory(newId(), link)],
    sources: [source],
    claims: [newClaim(newId(), source.id, 'en')],
  }
  const checked = checkForm(five)
  expect(checked.issues).toEqual([])
  expect(checked.sources).toMatchObject([{ body: { published: 'unknown', accessed: '2026-11-23' } }])
  const lacks = lacksOf(five, statements, sourceViews([], five.sources))
  expect(lacks).toContainEqual({ section: 'sources', key: 'published' })
  const dated = { ...source, published: { text: '2022-03-16', unknown: false } }
  expect(lacksOf(five, statements, sourceViews([], [dated]))).not.toContainEqual(
    expect.objectContaining({ key: 'published' }),
  )
})
