import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDossier } from './build.ts'
import type { DossierInput } from './input.ts'
import { dossier } from './schema.ts'
import { serialiseDossier } from './serialise.ts'
import { ARABIC, exampleInput, inputOf, UKRAINIAN } from './testing/example.ts'
import {
  category,
  claim,
  coding,
  custodyEvent,
  evidence,
  figure,
  idOf,
  incident,
  place,
  recordIdOf,
  source,
} from './testing/builders.ts'

const text = (input: DossierInput): string => new TextDecoder().decode(serialiseDossier(buildDossier(input)))
const lists = ['incidents', 'sources', 'evidence', 'statisticalReports', 'analysts', 'statements'] as const

describe('buildDossier', () => {
  it('gives the same bytes whatever the order of the records', () => {
    const input = exampleInput()
    const expected = text({
      ...input,
      codings: [...input.codings, coding(2, recordIdOf('incident', 1), ['school'])],
    })
    const orders = fc.record({
      incidents: shuffled(input.incidents),
      sources: shuffled(input.sources),
      evidence: shuffled(input.evidence),
      statisticalReports: shuffled(input.statisticalReports),
      analysts: shuffled(input.analysts),
      codings: shuffled([...input.codings, coding(2, recordIdOf('incident', 1), ['school'])]),
      custody: shuffled(Object.entries(input.custody)).map((entries) => Object.fromEntries(entries)),
    })
    fc.assert(
      fc.property(orders, (order) => text({ ...input, ...order }) === expected),
      { numRuns: 50 },
    )
  })

  it('changes nothing in its input', () => {
    const input = exampleInput()
    for (const list of lists) Object.freeze(input[list])
    const before = JSON.stringify(input)
    buildDossier(input)
    expect(JSON.stringify(input)).toBe(before)
  })

  it('satisfies its own schema', () => {
    expect(dossier.safeParse(buildDossier(exampleInput())).error).toBeUndefined()
  })

  it('keeps the order of the case and its exhibit numbers', () => {
    const built = buildDossier(exampleInput())
    expect(built.incidents.map(({ exhibit, reference }) => [exhibit, reference])).toEqual([
      [7, 'INC-2022-0003'],
      [2, 'INC-2022-0001'],
      [3, 'INC-2022-0002'],
    ])
  })

  it('keeps what sources say apart from what the analyst concludes', () => {
    const built = buildDossier(exampleInput())
    const [, hospital] = built.incidents
    expect(hospital?.reported.summary).toContain(UKRAINIAN)
    expect(JSON.stringify(hospital?.assessed)).not.toContain(UKRAINIAN)
    expect(JSON.stringify(hospital?.reported)).not.toContain(hospital?.assessed.assessment)
  })

  it('says dates in words and a place in decimal degrees and MGRS', () => {
    const [, hospital, theatre] = buildDossier(exampleInput()).incidents
    expect(theatre?.reported.dates[0]?.words).toBe('about 16 March 2022')
    expect(hospital?.reported.places[0]).toMatchObject({
      decimal: '47.09600, 37.54857',
      mgrs: '37TCN8985216854',
    })
  })

  it('grades a claim by the reliability of its source and its own credibility', () => {
    const [, hospital] = buildDossier(exampleInput()).incidents
    expect(hospital?.reported.claims.map(({ grade }) => grade)).toEqual(['B2', 'B2', 'F6'])
  })

  it('names the analysts in the history and lists only those who acted on what is included', () => {
    const built = buildDossier(exampleInput())
    expect(built.incidents[1]?.history).toMatchObject({
      rev: 4,
      createdBy: { name: 'Олена Їжакевич' },
      changedBy: { name: 'Analyst 2' },
    })
    expect(built.analysts.map(({ name }) => name)).toEqual(['Олена Їжакевич', 'Analyst 2'])
  })

  it('takes in the evidence that something derives from and the archived copy of a source, and nothing else', () => {
    const built = buildDossier(exampleInput())
    expect(built.evidence.map(({ reference }) => reference)).toEqual([
      'EVD-2022-0001',
      'EVD-2022-0002',
      'EVD-2022-0003',
    ])
    expect(built.sources.map(({ reference }) => reference)).toEqual([
      'SRC-2022-0001',
      'SRC-2022-0002',
      'SRC-2022-0003',
    ])
  })

  it('is as of the latest change or custody event among what is included, never of what is left out', () => {
    const input = exampleInput()
    expect(buildDossier(input).asOf).toBe('2022-03-25T18:00:00.000Z')
    const later = incident(9, {}, { changedAt: '2023-01-01T00:00:00.000Z' })
    expect(buildDossier({ ...input, incidents: [...input.incidents, later] }).asOf).toBe(
      '2022-03-25T18:00:00.000Z',
    )
    const id = recordIdOf('evidence', 1)
    const custody = { ...input.custody, [id]: [custodyEvent(id, { at: '2022-04-01T00:00:00.000Z' })] }
    expect(buildDossier({ ...input, custody }).asOf).toBe('2022-04-01T00:00:00.000Z')
  })

  it('marks the whole with the strictest label inside it', () => {
    const input = exampleInput()
    expect(buildDossier(input)).toMatchObject({ marking: 'TLP:AMBER', case: { tlp: 'TLP:GREEN' } })
    const red = input.evidence.map((item) =>
      item.id === recordIdOf('evidence', 1) ? evidence(1, { tlp: 'TLP:RED' }) : item,
    )
    expect(buildDossier({ ...input, evidence: red }).marking).toBe('TLP:RED')
  })

  it('adds up lower and upper bounds, and counts the incidents without a figure', () => {
    const built = buildDossier(exampleInput())
    expect(built.casualtyTotals).toMatchObject([
      { harm: 'killed', min: 3, max: 5, withFigure: 1, withoutFigure: 2 },
      { harm: 'injured', min: 17, max: null, withFigure: 1, withoutFigure: 2 },
    ])
    expect(built.incidents[1]?.reported.casualties[1]?.words).toBe('at least 17 injured')
  })

  it('takes an unknown figure neither as 0 nor as a figure', () => {
    const unknown = incident(1, { casualties: [figure(1, { min: null, max: null })] })
    const built = buildDossier(inputOf([unknown]))
    expect(built.casualtyTotals).toEqual([])
    expect(built.incidents[0]?.reported.casualties[0]?.words).toBe('unknown killed')
  })

  it('lists every phrase used with its incidents, and the phrases that were not used', () => {
    const [statement] = buildDossier(exampleInput()).statements
    const hospital = statement?.categories.find(({ id }) => id === 'hospital')
    expect(hospital).toMatchObject({
      incidents: ['INC-2022-0001'],
      accepted: 1,
      anchor: { exact: 'hospitals' },
      official: { text: 'hospitals', fidelity: 'verbatim' },
    })
    expect(hospital?.independentOrigins).toBeGreaterThan(0)
    expect(statement?.categories.map(({ id }) => id)).not.toContain('school')
    expect(statement?.unused.map(({ id }) => id)).toContain('school')
  })

  it('counts one wire story as one origin under a phrase, and an item that two incidents name once', () => {
    const wire = { independenceGroup: 'one wire story' }
    const of = (number: number, sourceNumber: number) =>
      incident(number, {
        categories: [category('school')],
        claims: [claim(sourceNumber, recordIdOf('source', sourceNumber))],
        evidence: [{ evidenceId: recordIdOf('evidence', 1), note: '' }],
      })
    const input = inputOf([of(1, 1), of(2, 2)])
    const [statement] = buildDossier({ ...input, sources: [source(1, wire), source(2, wire)] }).statements
    expect(statement?.categories).toMatchObject([{ id: 'school', independentOrigins: 1, evidence: 1 }])
  })

  it('keeps the words that a link was made under when a later version is there', () => {
    const [shipped] = exampleInput().statements
    if (shipped === undefined) throw new Error('No statement')
    const later = {
      ...shipped,
      version: shipped.version + 1,
      categories: shipped.categories.map((one) => ({ ...one, label: `${one.label}, reworded` })),
    }
    const [old, fresh] = [category('school'), category('hospital', { catalogueVersion: later.version })]
    const input = { ...inputOf([incident(1, { categories: [old, fresh] })]), statements: [later, shipped] }
    const built = buildDossier(input)
    expect(
      built.statements.map(({ version, categories }) => [version, ...categories.map(({ label }) => label)]),
    ).toEqual([
      [shipped.version, 'Schools'],
      [later.version, 'Hospitals, medical units, reworded'],
    ])
    expect(built.incidents[0]?.assessed.categories.map(({ label }) => label)).toEqual([
      'Schools',
      'Hospitals, medical units, reworded',
    ])
  })

  it('holds every statistical report, beside the totals', () => {
    const built = buildDossier(exampleInput())
    expect(built.statisticalReports[0]?.figures[0]).toMatchObject({
      min: 2501,
      max: null,
      exclusions: 'Mariupol',
    })
  })

  it('gives no point closer than the precision chosen for publication, and says what it held back', () => {
    const exact = place({ verbatim: '47.09600 37.54857' })
    const places = (['1km', '10km', 'admin-area', 'withheld'] as const).map((publicationPrecision) => ({
      ...exact,
      publicationPrecision,
    }))
    const built = buildDossier(inputOf([incident(1, { places })]))
    expect(
      built.incidents[0]?.reported.places.map(({ decimal, mgrs, uncertaintyMeters }) => [
        decimal,
        mgrs,
        uncertaintyMeters,
      ]),
    ).toEqual([
      ['47.10000, 37.55000', '37TCN8917', 1000],
      ['47.10000, 37.50000', '37TCN81', 10000],
      [null, null, null],
      [null, null, null],
    ])
    expect(JSON.stringify(built)).not.toContain('54857')
    expect(built.withheld.map(({ field }) => field)).toEqual(
      ['0/position', '1/position', '2/position', '3'].map((n) => `/reported/places/${n}`),
    )
  })

  it('keeps going when a record that is referred to is not at hand, and says so', () => {
    const built = buildDossier(inputOf([incident(1, { claims: [claim(1, idOf(99, 1))] })]))
    expect(built.incidents[0]?.reported.claims[0]).toMatchObject({ grade: null, source: { reference: null } })
    expect(built.limits[0]).toMatchObject({ code: 'missing-record', references: [idOf(99, 1)] })
  })

  it('shows a file name with its bidi override spelt out and keeps the name as received', () => {
    const item = buildDossier(exampleInput()).evidence[1]
    expect(item?.shownName).not.toMatch(/\u202e/)
    expect(item?.file.originalName).toMatch(/\u202e/)
  })

  it('carries text of any script unchanged', () => {
    expect(buildDossier(exampleInput()).incidents[2]?.reported.summary).toBe(ARABIC)
  })
})

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })
