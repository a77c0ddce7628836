import { describe, expect, it } from 'vitest'
import { noConsentRecorded } from '../../domain/consent/schema.ts'
import { articles } from '../../domain/legal/articles.ts'
import { buildDossier } from '../build.ts'
import type { DossierInput } from '../input.ts'
import { claim, evidence, idOf, incident, recordIdOf } from '../testing/builders.ts'
import { depth } from '../testing/depth.ts'
import { inputOf } from '../testing/example.ts'

type Body = Parameters<typeof incident>[1]

const lawOf = (body: Body, over: Partial<DossierInput> = {}) => {
  const input = inputOf([incident(1, { legalReferences: depth.legalReferences ?? [], ...body })])
  return buildDossier({ ...input, ...over }).incidents[0]?.assessed.legalReferences ?? []
}
const claims = [
  claim(1, recordIdOf('source', 1), { evidenceId: recordIdOf('evidence', 1), pinpoint: 'p. 3' }),
  claim(2, recordIdOf('source', 3)),
]
const linked = { claims, evidence: [{ evidenceId: recordIdOf('evidence', 1), note: '' }] }

describe('the law in a dossier', () => {
  it('has every element of the article in its order, named for or not', () => {
    const [reference] = lawOf(linked)
    expect(reference?.label).toBe('Rome Statute 8(2)(b)(ix)')
    expect(reference?.elements.map(({ element, text }) => ({ id: element, text }))).toEqual(
      articles['rs-8-2-b-ix'].elements,
    )
    expect(reference?.elements.at(-1)?.material).toEqual([])
  })

  it('leads each thing named back to where it is found', () => {
    const [attack, object] = lawOf(linked)[0]?.elements ?? []
    const reference = (kind: 'SRC' | 'EVD', n: number) => ({ reference: `${kind}-2022-000${n}` })
    expect(attack?.material).toMatchObject([
      { source: reference('SRC', 3), evidence: null, support: 'supports', note: 'hour and direction' },
      { source: null, evidence: reference('EVD', 1), support: 'neutral' },
    ])
    expect(object?.material[0]).toMatchObject({
      source: reference('SRC', 1),
      pinpoint: 'p. 3',
      evidence: reference('EVD', 1),
    })
  })

  it('says of what the incident no longer holds that it is gone', () => {
    expect(lawOf(linked)[0]?.elements[1]?.material[1]).toMatchObject({
      id: idOf(21, 3),
      source: null,
      evidence: null,
    })
  })

  it('keeps an element that the list does not have, and says so', () => {
    const [reference] = depth.legalReferences ?? []
    if (reference === undefined) throw new Error('The example has no legal reference')
    const old = { ...reference, elements: [{ element: 'of-old', material: [], note: 'kept' }] }
    const elements = lawOf({ ...linked, legalReferences: [old] })[0]?.elements ?? []
    expect(elements.at(-1)).toEqual({ element: 'of-old', text: null, note: 'kept', material: [] })
  })

  it('holds back the remark on what rests on a consent that was withdrawn', () => {
    const withdrawn = { ...noConsentRecorded, status: 'withdrawn' as const }
    const [reference] = depth.legalReferences ?? []
    if (reference === undefined) throw new Error('The example has no legal reference')
    const material = [
      { kind: 'claim' as const, id: idOf(21, 1), support: 'supports' as const, note: 'told by the witness' },
      { kind: 'claim' as const, id: idOf(21, 2), support: 'supports' as const, note: 'printed' },
    ]
    const told = { ...reference, elements: [{ element: 'attack', material, note: '' }] }
    const [attack] =
      lawOf({ ...linked, legalReferences: [told] }, { evidence: [evidence(1, { consent: withdrawn })] })[0]
        ?.elements ?? []
    expect(attack?.material.map(({ note, evidence: copy }) => [note, copy?.heldBack ?? null])).toEqual([
      ['', 'consent'],
      ['printed', null],
    ])
  })

  it('gives a rule the paragraphs that narrow it, and no elements', () => {
    expect(lawOf(linked)[1]).toMatchObject({
      label: 'Additional Protocol I 51(4)–(5)',
      role: 'not-a-crime',
      confirmedByCounsel: false,
      elements: [],
    })
  })
})
