import { describe, expect, it } from 'vitest'
import { buildDossier } from './build.ts'
import { looseCase } from './case-input.ts'
import { analyst, incident } from './testing/builders.ts'
import { exampleInput } from './testing/example.ts'

describe('looseCase', () => {
  it('holds every incident, exhibits counted in the order of the references', () => {
    const { incidents } = exampleInput()
    const made = looseCase('all', incidents.toReversed())
    expect(made.body.incidents).toEqual(
      incidents.map(({ id }, index) => ({ incidentId: id, exhibit: index + 1 })),
    )
    expect(made).toMatchObject({
      scope: 'all',
      meta: null,
      reference: 'ALL',
      body: { title: 'All incidents' },
    })
  })

  it('bears the strictest label of its incidents, and is never clear by default', () => {
    expect(
      looseCase('all', [incident(1, { tlp: 'TLP:GREEN' }), incident(2, { tlp: 'TLP:RED' })]).body.tlp,
    ).toBe('TLP:RED')
    expect(looseCase('all', []).body.tlp).toBe('TLP:AMBER')
  })

  it('gives a dossier with every source and evidence item, cited or not', () => {
    const input = exampleInput()
    const built = buildDossier({ ...input, case: looseCase('all', input.incidents) })
    expect(built.case).toMatchObject({ scope: 'all', id: null, history: null })
    expect([
      built.incidents.length,
      built.sources.length,
      built.evidence.length,
      built.analysts.length,
    ]).toEqual([4, 4, 4, 3])
  })

  it('gives a dossier of an empty workspace, dated by its analysts', () => {
    const input = {
      ...exampleInput(),
      incidents: [],
      sources: [],
      evidence: [],
      physicalItems: [],
      statisticalReports: [],
      custody: {},
    }
    const built = buildDossier({ ...input, analysts: [analyst(1)], case: looseCase('all', []) })
    expect(built).toMatchObject({ asOf: '2022-03-24T10:15:30.123Z', incidents: [], limits: [] })
  })
})
