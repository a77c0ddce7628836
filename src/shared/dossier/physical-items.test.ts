import { describe, expect, it } from 'vitest'
import { noConsentRecorded } from '../domain/consent/schema.ts'
import type { Transfer } from '../domain/custody/schema.ts'
import { buildDossier } from './build.ts'
import { contentsOf } from './contents.ts'
import type { DossierInput } from './input.ts'
import { incident, physicalItem, place, recordIdOf, transferred } from './testing/builders.ts'
import { caseDepth, fullConsent } from './testing/depth.ts'
import { exampleInput, inputOf } from './testing/example.ts'

const id = recordIdOf('physical-item', 1)
const [court] = caseDepth.recipients
if (court === undefined) throw new Error('The example lacks a recipient')

const inputWith = (
  over: Parameters<typeof physicalItem>[1] = {},
  handOvers: readonly Partial<Transfer>[] = [],
): DossierInput => ({
  ...inputOf([incident(1, { evidence: [{ evidenceId: id, note: 'SAID of it' }], places: [place()] })], {
    recipients: [court],
  }),
  physicalItems: [physicalItem(1, over), physicalItem(2)],
  custody: { [id]: handOvers.map((one) => transferred(id, one)) },
})
const limitsOf = (input: DossierInput) =>
  buildDossier(input).limits.flatMap(({ code, references }) =>
    references[0]?.startsWith('PHY') ? [code] : [],
  )

describe('a physical item in a dossier', () => {
  it('is told with its chain, and each break of it at the hand-over that does not follow', () => {
    const built = buildDossier(exampleInput())
    expect(built.physicalItems.map(({ reference }) => reference)).toEqual(['PHY-2022-0001'])
    expect(built.physicalItems[0]?.custody.map(({ transfer, breaks }) => [transfer?.to, breaks])).toEqual([
      ['Police', []],
      ['Laboratory', [{ kind: 'seal', before: 'S-1', now: 'S-2' }]],
    ])
    expect(built.incidents[1]?.reported.evidence.at(-1)).toMatchObject({
      reference: 'PHY-2022-0001',
      heldBack: null,
    })
    expect(contentsOf(exampleInput())).toContainEqual({ kind: 'physical-item', id, rev: 1 })
  })

  it('dates the dossier by its last change and hand-over, and names who entered it', () => {
    const at = '2022-05-01T09:00:00.000Z'
    const built = buildDossier({
      ...inputWith(),
      custody: { [id]: [{ ...transferred(id, {}), at, agent: recordIdOf('analyst', 3) }] },
    })
    expect(built.asOf).toBe(at)
    const changed = { ...physicalItem(1), changedAt: '2022-06-01T09:00:00.000Z' }
    expect(buildDossier({ ...inputWith(), physicalItems: [changed] }).asOf).toBe(changed.changedAt)
    expect(built.analysts.map(({ reference }) => reference)).toContain('ANA-2022-0003')
  })

  it('raises the marking of the whole, and is named for it', () => {
    const input = inputWith({ tlp: 'TLP:RED', consent: fullConsent }, [{}])
    expect(buildDossier(input).marking).toBe('TLP:RED')
    expect(limitsOf(input)).toEqual(['marking-raised', 'marking-over-recipient'])
  })

  it('is missing when no record of it is at hand', () => {
    const input = { ...inputWith(), physicalItems: [] }
    expect(buildDossier(inputWith()).limits.map(({ code }) => code)).not.toContain('missing-record')
    expect(buildDossier(input).limits).toContainEqual(
      expect.objectContaining({ code: 'missing-record', references: [id] }),
    )
  })

  it('with no hand-over, another seal, or another holder is a limit', () => {
    const fine = { consent: fullConsent }
    const first = { to: 'Police', seal: 'S-1' }
    expect(limitsOf(inputWith(fine))).toEqual(['no-hand-over'])
    expect(limitsOf(inputWith(fine, [first]))).toEqual([])
    expect(limitsOf(inputWith(fine, [first, { from: 'police', to: 'Court', seal: 's-1' }]))).toEqual([])
    expect(limitsOf(inputWith(fine, [first, { from: 'Police', to: 'Court', seal: 'S-2' }]))).toEqual([
      'seal-differs',
    ])
    expect(limitsOf(inputWith(fine, [first, { from: 'Army', to: 'Court', seal: 'S-1' }]))).toEqual([
      'holder-differs',
    ])
  })

  it.each(['refused', 'withdrawn'] as const)('whose consent was %s is left out, and named', (status) => {
    const input = inputWith({ consent: { ...noConsentRecorded, status }, title: 'THING' }, [{}])
    const built = buildDossier(input)
    expect(built.physicalItems).toEqual([])
    expect(JSON.stringify(built)).not.toMatch(/THING|SAID/)
    expect(built.withheld).toEqual([
      {
        reference: 'PHY-2022-0001',
        field: '/physicalItems',
        reason: 'Left out: the consent that it rests on was refused or withdrawn.',
      },
    ])
    expect(limitsOf(input)).toEqual(['consent-refused'])
  })

  it('whose consent does not cover the recipient is a limit', () => {
    expect(limitsOf(inputWith({}, [{}]))).toEqual(['consent-not-covering'])
    expect(limitsOf(inputWith({ consent: fullConsent }, [{}]))).toEqual([])
  })

  it('says where it was found only where the place may be given exactly', () => {
    const found = { at: 'unknown', place: 'the YARD', by: '' } as const
    const input = inputWith({ found })
    expect(buildDossier(input).physicalItems[0]?.found.place).toBe('the YARD')
    const [shown] = input.incidents
    if (shown === undefined) throw new Error('The input lacks its incident')
    const coarse = incident(1, { ...shown.body, places: [place({ publicationPrecision: '1km' })] })
    const built = buildDossier({ ...input, incidents: [coarse] })
    expect(JSON.stringify(built)).not.toContain('YARD')
    expect(built.withheld.map(({ field }) => field)).toContain('/found/place')
  })
})
