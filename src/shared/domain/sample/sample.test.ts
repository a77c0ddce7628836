import { describe, expect, it } from 'vitest'
import { sampleRecords, type SampleRecord } from './sample.ts'
import { commitRequest } from '../../ipc/records.ts'
import { statements } from '../statement/catalogue.ts'

const analystId = '019a0000-0000-7000-8000-00000000abcd'
const now = '2026-11-23T09:14:02.120Z'
const records = sampleRecords({ analystId, now })
const bodies = <K extends SampleRecord['kind']>(kind: K) =>
  records.filter((record): record is Extract<SampleRecord, { kind: K }> => record.kind === kind)

describe('the sample', () => {
  it('is one commit that the journal accepts', () => {
    const request = commitRequest.safeParse({ records, reason: 'Sample' })
    expect(request.error).toBeUndefined()
    expect(request.data?.records).toEqual(records)
  })

  it('gives the same records each time, apart from who asserts and when', () => {
    expect(sampleRecords({ analystId, now })).toEqual(records)
    const links = bodies('incident').flatMap((incident) => incident.body.categories)
    expect(links.map((link) => [link.assertedBy, link.assertedAt])).toEqual([
      [analystId, now],
      [analystId, now],
    ])
  })

  it('refuses an analyst that is no record id', () => {
    expect(() => sampleRecords({ analystId: 'me', now })).toThrow()
  })

  it('never gives an id twice', () => {
    const ids = records.flatMap((record) => {
      if (record.kind === 'source') return [record.id]
      if (record.kind === 'statistical-report')
        return [record.id, ...record.body.figures.map((figure) => figure.id)]
      return [
        record.id,
        ...record.body.claims.map((claim) => claim.id),
        ...record.body.denials.map((denial) => denial.id),
      ]
    })
    expect(ids.length).toBe(12)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('cites only sources that it holds, each with title and publisher, whose reliability nobody has judged', () => {
    const ids = new Set(bodies('source').map((source) => source.id))
    const cited = [
      ...bodies('incident').flatMap(({ body }) => [
        ...body.claims.map((claim) => claim.sourceId),
        ...body.denials.flatMap((denial) => denial.sourceIds),
      ]),
      ...bodies('statistical-report').flatMap(({ body }) =>
        body.figures.flatMap((figure) => figure.sourceIds),
      ),
    ]
    expect(cited.filter((id) => !ids.has(id))).toEqual([])
    for (const { body } of bodies('source')) {
      expect(body.title).not.toBe('')
      expect(body.publisher).not.toBe('')
      expect(body.reliability).toBe('F')
    }
    expect(new Set(bodies('source').map(({ body }) => body.independenceGroup)).size).toBe(1)
  })

  it('holds the two Mariupol incidents with their dates, and no position or figure nobody gave', () => {
    expect(bodies('incident').map(({ body }) => [body.dates[0]?.edtf, body.places[0]?.name])).toEqual([
      ['2022-03-09', 'Mariupol'],
      ['2022-03-16', 'Mariupol'],
    ])
    for (const { body } of bodies('incident')) {
      expect(body.places.every((place) => place.position === null)).toBe(true)
      expect(body).toMatchObject({
        casualties: [],
        verification: 'unverified',
        status: 'draft',
        assessment: '',
      })
      expect(body.claims.every((claim) => claim.credibility === '6')).toBe(true)
    }
  })

  it('keeps the denial beside each incident, in the words of the source document', () => {
    for (const { body } of bodies('incident')) {
      expect(body.denialSearch).toBe('found')
      expect(body.denials).toMatchObject([
        {
          by: 'Russia',
          types: ['denies-unspecified'],
          words: 'Both attacks have been denied by Russia.',
          date: 'unknown',
        },
      ])
    }
  })

  it('quotes only words that the statement’s passages hold', () => {
    const words = statements
      .flatMap((statement) => statement.passages.map((passage) => passage.anchor.exact))
      .join('\n')
    const quotes = [
      ...bodies('incident').flatMap(({ body }) => [
        ...body.claims.map((claim) => claim.quote),
        ...body.denials.map((denial) => denial.words),
      ]),
      ...bodies('statistical-report').map(({ body }) => body.quote),
    ]
    expect(quotes.filter((quote) => quote !== '')).toHaveLength(5)
    for (const quote of quotes) expect(words).toContain(quote)
  })

  it('links each incident, with a reason, to a category of the shipped catalogue', () => {
    for (const { body } of bodies('incident')) {
      expect(body.categories).toHaveLength(1)
      for (const link of body.categories) {
        const statement = statements.find((candidate) => candidate.id === link.statementId)
        expect(statement?.version).toBe(link.catalogueVersion)
        expect(statement?.categories.map((category) => category.id)).toContain(link.categoryId)
        expect(link.rationale).not.toBe('')
      }
    }
  })

  it('reads the United Nations figure as at least 2,501 without Mariupol, beside the 2,401 of its officials', () => {
    expect(bodies('statistical-report').map(({ body }) => body.figures)).toMatchObject([
      [
        {
          harm: 'killed-or-injured',
          population: 'civilian',
          min: 2501,
          max: null,
          scope: 'Ukraine',
          exclusions: 'Mariupol',
        },
      ],
      [{ harm: 'killed', population: 'civilian', min: 2401, max: null, scope: 'Mariupol', exclusions: '' }],
    ])
  })
})
