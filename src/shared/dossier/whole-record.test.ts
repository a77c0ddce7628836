import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CustodyEvent } from '../domain/custody/schema.ts'
import { incidentBody } from '../domain/testing/incident.fixture.ts'
import { buildDossier } from './build.ts'
import type { DossierInput } from './input.ts'
import { dossier } from './schema.ts'
import { serialiseDossier } from './serialise.ts'
import { custodyEvent, incident, recordIdOf } from './testing/builders.ts'
import { PLANTED } from './testing/depth.ts'
import { exampleInput, inputOf } from './testing/example.ts'

const text = (input: DossierInput): string => new TextDecoder().decode(serialiseDossier(buildDossier(input)))

describe('the whole record in a dossier', () => {
  it('tells a person by code name, age and sex, and nothing else of their record', () => {
    const [, hospital] = buildDossier(exampleInput()).incidents
    expect(hospital?.reported.persons).toEqual([
      {
        codeName: 'WITNESS-07',
        role: 'witness',
        note: 'in the yard at the time',
        ageBand: 'adult',
        sex: 'female',
        identity: null,
      },
    ])
    for (const planted of PLANTED) expect(text(exampleInput())).not.toContain(planted)
  })

  it('names who graded, checked and reviewed, and puts every value beside its source', () => {
    const [, hospital] = buildDossier(exampleInput()).incidents
    expect(hospital).toMatchObject({
      reported: {
        dates: [{ windowWords: '16:45–17:15 on 9 March 2022 (UTC+02:00, Europe/Kyiv)' }],
        places: [{ control: { by: 'ukraine', sources: [{ reference: 'SRC-2022-0001' }] } }],
        targets: [{ militaryUse: { sources: [{ reference: 'SRC-2022-0002' }] } }],
        claims: [{ credibilityGrading: { gradedBy: { name: 'Analyst 2' } } }, {}, {}],
        denials: [{ rebuttals: [{ sources: [{ reference: 'SRC-2022-0003' }] }] }],
      },
      assessed: {
        allegedPerpetrators: [{ sources: [{ reference: 'SRC-2022-0001' }] }],
        verificationSteps: [{ evidence: [{ reference: 'EVD-2022-0001', heldBack: null }] }, {}],
      },
      reviews: [{ reviewer: { name: 'Analyst 2' } }],
      relations: [
        { incident: { reference: 'INC-2022-0002' } },
        { type: 'contradicts', incident: { reference: 'INC-2022-0004' } },
      ],
    })
  })

  it('tells of the case what is to be disclosed, and for whom it is', () => {
    expect(buildDossier(exampleInput()).case).toMatchObject({
      alternatives: [{ explanation: 'The building was in military use when it was hit.' }],
      disclosure: [
        { incident: { reference: 'INC-2022-0001' }, evidence: { reference: 'EVD-2022-0003' } },
        { incident: null, evidence: null },
      ],
      recipients: [{ purpose: 'international-prosecution' }, { purpose: 'national-prosecution' }],
    })
  })

  it('leaves out an item whose bytes no longer match, and says so', () => {
    const input = exampleInput()
    const id = recordIdOf('evidence', 1)
    const custody = {
      ...input.custody,
      [id]: [custodyEvent(id, { type: 'fixity check', outcome: 'failure' })],
    }
    const built = buildDossier({ ...input, custody })
    expect(built.evidence.map(({ reference }) => reference)).not.toContain('EVD-2022-0001')
    expect(built.withheld).toContainEqual({
      reference: 'EVD-2022-0001',
      field: '/evidence',
      reason: 'Left out: the bytes did not match the recorded hash when last checked.',
    })
    expect(built.incidents[1]?.reported.claims[0]?.evidence?.heldBack).toBe('fixity-failed')
  })

  it('is not changed by being handed over, nor by a check that finds what the last one found', () => {
    const input = exampleInput()
    const id = recordIdOf('evidence', 1)
    const later = (over: Partial<CustodyEvent>) =>
      custodyEvent(id, { at: '2024-01-01T00:00:00.000Z', ...over })
    const after = (...events: CustodyEvent[]) =>
      text({ ...input, custody: { ...input.custody, [id]: [...(input.custody[id] ?? []), ...events] } })
    const again = [later({ type: 'fixity check' }), later({ type: 'dissemination' })]
    expect(after(...again)).toBe(text(input))
    expect(after(later({ type: 'fixity check', outcome: 'failure' }))).not.toBe(text(input))
    expect(after(later({ type: 'transfer' }))).not.toBe(text(input))
  })

  it('of any valid incident makes a dossier that satisfies its own schema', () => {
    fc.assert(
      fc.property(incidentBody, (body) => {
        const built = buildDossier(inputOf([incident(1, body)]))
        expect(dossier.safeParse(built).error).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })
})
