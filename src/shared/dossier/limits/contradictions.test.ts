import { describe, expect, it } from 'vitest'
import { emptyIncident } from '../../domain/incident/defaults.ts'
import type { IncidentBody } from '../../domain/incident/schema.ts'
import { claim, denial, idOf, recordIdOf } from '../testing/builders.ts'
import { depth } from '../testing/depth.ts'
import { contradictionsOf, undisclosed } from './contradictions.ts'

const incident = (n: number, body: Partial<IncidentBody> = {}) => ({
  id: recordIdOf('incident', n),
  body: { ...emptyIncident(), ...body },
})
const against = claim(1, recordIdOf('source', 1), { stance: 'contradicts', states: 'Nothing was struck.' })
const contradicts = (n: number, to: number) => ({
  id: idOf(50, n),
  type: 'contradicts' as const,
  incidentId: recordIdOf('incident', to),
  note: 'other place',
})

describe('what speaks against an incident', () => {
  it('is nothing where everything agrees', () => {
    expect(contradictionsOf(incident(1, { claims: [claim(2, recordIdOf('source', 1))] }), [])).toEqual([])
  })

  it('is a contradicting claim, a denial, and a step that came out against it', () => {
    const [step] = depth.verificationSteps ?? []
    if (step === undefined) throw new Error('The example has no step')
    const body = {
      claims: [against],
      denials: [denial(1)],
      verificationSteps: [{ ...step, result: 'contradicts' as const }],
    }
    expect(contradictionsOf(incident(1, body), [])).toMatchObject([
      { kind: 'claim', id: against.id, recordId: recordIdOf('source', 1), says: 'Nothing was struck.' },
      { kind: 'denial', who: 'Ministry of Defence' },
      { kind: 'step', id: step.id, evidenceId: recordIdOf('evidence', 1) },
    ])
  })

  it('is another incident, on whichever side the relation was entered', () => {
    const [one, two] = [incident(1, { relations: [contradicts(1, 2)] }), incident(2)]
    expect(contradictionsOf(one, [one])).toMatchObject([{ recordId: two.id, says: 'other place' }])
    expect(contradictionsOf(two, [one])).toMatchObject([{ recordId: one.id, says: 'other place' }])
  })

  it('is told once where a claim is also material against an element of law', () => {
    const material = [
      { kind: 'claim' as const, id: against.id, support: 'contradicts' as const, note: '' },
      {
        kind: 'evidence' as const,
        id: recordIdOf('evidence', 2),
        support: 'contradicts' as const,
        note: 'a uniform',
      },
    ]
    const elements = [{ element: 'protected-object', note: '', material }]
    const legalReferences: IncidentBody['legalReferences'] = [
      {
        id: idOf(51, 1),
        article: 'rs-8-2-b-ix',
        role: 'primary',
        paragraphs: '',
        protectedPersonBasis: '',
        note: '',
        elements,
      },
    ]
    const found = contradictionsOf(incident(1, { claims: [against], legalReferences }), [])
    expect(found.map(({ kind, id }) => [kind, id])).toEqual([
      ['claim', against.id],
      ['element', recordIdOf('evidence', 2)],
    ])
  })
})

describe('what a case does not disclose', () => {
  const denied = incident(1, { claims: [against], denials: [denial(1)] })
  const all = contradictionsOf(denied, [])
  const entry = (id: string, incidentId: string | null = denied.id) => ({
    id,
    incidentId,
    evidenceId: null,
    text: 'Said.',
  })

  it('is each thing until it is listed', () => {
    expect(undisclosed(denied, all, [])).toEqual(all)
    expect(undisclosed(denied, all, [entry(against.id)]).map(({ kind }) => kind)).toEqual(['denial'])
    expect(undisclosed(denied, all, [entry(against.id), entry(denial(1).id)])).toEqual([])
  })

  it('is nothing once the analyst wrote of the incident in their own words, and not of another', () => {
    expect(undisclosed(denied, all, [entry(idOf(52, 1))])).toEqual([])
    expect(undisclosed(denied, all, [entry(idOf(52, 1), recordIdOf('incident', 2))])).toEqual(all)
    expect(undisclosed(denied, all, [entry(idOf(52, 1), null)])).toEqual(all)
  })
})
