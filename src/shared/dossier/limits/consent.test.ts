import { describe, expect, it } from 'vitest'
import { noConsentRecorded, type Consent } from '../../domain/consent/schema.ts'
import { buildDossier } from '../build.ts'
import type { DossierInput } from '../input.ts'
import { category, claim, evidence, incident, recordIdOf } from '../testing/builders.ts'
import { caseDepth, depth, fullConsent, persons } from '../testing/depth.ts'
import { inputOf } from '../testing/example.ts'

const [court] = caseDepth.recipients
const [witness] = persons
if (court === undefined || witness === undefined) throw new Error('The example lacks people')
type Purpose = typeof court.purpose

const withdrawn: Consent = { ...noConsentRecorded, status: 'withdrawn' }
const peopleLimits = (input: DossierInput) =>
  buildDossier(input).limits.filter(({ group }) => group === 'people')
const codes = (input: DossierInput) => peopleLimits(input).map(({ code }) => code)

describe('consent of a person', () => {
  const named = incident(1, { persons: depth.persons ?? [] })
  const codesOf = (consent: Consent, purpose: Purpose) => {
    const person = { ...witness, body: { ...witness.body, consent, priorAccounts: [] } }
    return codes({ ...inputOf([named], { recipients: [{ ...court, purpose }] }), persons: [person] })
  }

  it('covers what was said and nothing else', () => {
    const { consent } = witness.body
    expect(codesOf(consent, 'international-prosecution')).toEqual([])
    expect(codesOf(consent, 'public')).toEqual(['consent-not-covering'])
    expect(codesOf(fullConsent, 'public')).toEqual([])
  })

  it.each(['withdrawn', 'refused'] as const)('that was %s leaves the person out and says so', (status) => {
    const consent = { ...withdrawn, status }
    expect(codesOf(consent, 'public')).toEqual(['consent-refused'])
    const person = { ...witness, body: { ...witness.body, consent } }
    const built = buildDossier({ ...inputOf([named]), persons: [person] })
    expect(built.incidents[0]?.reported.persons).toEqual([])
    expect(built.withheld).toMatchObject([{ reference: 'INC-2022-0001', field: '/reported/persons' }])
    expect(JSON.stringify(built)).not.toContain('WITNESS-07')
  })

  it('is not asked for where nothing is handed over to anybody; an earlier account is said all the same', () => {
    expect(codes({ ...inputOf([named]), persons })).toEqual(['prior-account'])
  })
})

describe('a person whom the exporting analyst may not see', () => {
  const named = incident(1, { persons: depth.persons ?? [] })
  const unseen = (over: Partial<typeof witness.body> = {}): DossierInput => ({
    ...inputOf([named]),
    persons: [{ ...witness, body: { ...witness.body, priorAccounts: [], ...over } }],
    unseenPersonIds: [witness.id],
  })

  it('is told by code name and role, age and sex as not shown, and a limit says so', () => {
    expect(witness.body).not.toMatchObject({ ageBand: 'unknown', sex: 'unknown' })
    const [built] = buildDossier(unseen()).incidents
    expect(built?.reported.persons).toMatchObject([
      { codeName: 'WITNESS-07', ageBand: 'not-shown', sex: 'not-shown' },
    ])
    expect(codes(unseen())).toEqual(['person-unseen'])
  })

  it('who refused is left out all the same, and needs no word on age and sex', () => {
    const refused = unseen({ consent: { ...withdrawn, status: 'refused' } })
    expect(buildDossier(refused).incidents[0]?.reported.persons).toEqual([])
    expect(codes(refused)).toEqual(['consent-refused'])
  })
})

describe('consent of an item', () => {
  const item = recordIdOf('evidence', 1)
  const told = incident(1, {
    evidence: [
      { evidenceId: item, note: 'SAID by the witness' },
      { evidenceId: recordIdOf('evidence', 2), note: '' },
    ],
    claims: [claim(1, recordIdOf('source', 1), { evidenceId: item, states: 'SAID', quote: 'SAID' })],
  })
  const transform = { method: 'written down', tool: '', note: '' }
  const inputFor = (consent: Consent): DossierInput => ({
    ...inputOf([told], { recipients: [court] }),
    evidence: [
      evidence(1, { consent, title: 'TESTIMONY' }),
      evidence(2, { consent: fullConsent, derivedFrom: item, transform, title: 'TRANSCRIPT' }),
    ],
  })

  it('that was withdrawn leaves out the item, what was made from it, and what it states, and says so', () => {
    const built = buildDossier(inputFor(withdrawn))
    expect(built.evidence).toEqual([])
    expect(JSON.stringify(built)).not.toMatch(/SAID|TESTIMONY|TRANSCRIPT/)
    expect(built.incidents[0]?.reported.evidence.map(({ heldBack }) => heldBack)).toEqual([
      'consent',
      'consent',
    ])
    expect(built.withheld.map(({ reference, field }) => [reference, field])).toEqual([
      ['INC-2022-0001', '/reported/claims/0'],
      ['EVD-2022-0001', '/evidence'],
      ['EVD-2022-0002', '/evidence'],
    ])
    expect(peopleLimits(inputFor(withdrawn))).toMatchObject([
      { code: 'consent-refused', references: ['EVD-2022-0001', 'EVD-2022-0002'] },
    ])
  })

  it('that was withdrawn takes its claim out of the origins, of the incident and of the phrase', () => {
    const linked = { ...told, body: { ...told.body, categories: [category('school')] } }
    const built = (consent: Consent) => {
      const { incidents, statements, limits } = buildDossier({ ...inputFor(consent), incidents: [linked] })
      return [
        incidents[0]?.reported.independentOrigins,
        statements[0]?.categories[0]?.independentOrigins,
        limits.some(({ code }) => code === 'no-source'),
      ]
    }
    expect(built(fullConsent)).toEqual([1, 1, false])
    expect(built(withdrawn)).toEqual([0, 0, true])
  })

  it('that covers the purpose leaves everything in', () => {
    expect(codes(inputFor(fullConsent))).toEqual([])
    expect(buildDossier(inputFor(fullConsent)).evidence).toHaveLength(2)
  })

  it('that is not known is named, and the item stays in', () => {
    expect(peopleLimits(inputFor(noConsentRecorded))).toMatchObject([
      { code: 'consent-not-covering', references: ['EVD-2022-0001'] },
    ])
    expect(buildDossier(inputFor(noConsentRecorded)).evidence).toHaveLength(2)
  })

  it('is looked up though an item derives from itself', () => {
    const loop = evidence(3, { derivedFrom: recordIdOf('evidence', 3), transform })
    const named = incident(1, { evidence: [{ evidenceId: loop.id, note: '' }] })
    expect(buildDossier({ ...inputOf([named]), evidence: [loop] }).evidence).toHaveLength(1)
  })
})
