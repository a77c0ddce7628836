import { describe, expect, it } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { incident, source } from '#shared/dossier/testing/builders.ts'
import { inputOf } from '#shared/dossier/testing/example.ts'
import { printData } from './print-data.ts'
import { volumesOf, type Span } from './volumes.ts'

const dossierOf = (count: number, exhibits = (index: number) => index + 1) => {
  const incidents = Array.from({ length: count }, (_, index) => incident(index + 1))
  const input = inputOf(incidents)
  const links = incidents.map(({ id }, index) => ({ incidentId: id, exhibit: exhibits(index) }))
  return buildDossier({ ...input, case: { ...input.case, body: { ...input.case.body, incidents: links } } })
}
const countries = { objects: { countries: { geometries: [] } } }
const file = { json: new Uint8Array(), countries, archive: true }
const numbers = ({ from, to }: Span) => Array.from({ length: to - from }, (_, index) => from + index)

describe('volumesOf', () => {
  it('is one file where everything fits', () => {
    const dossier = dossierOf(500)
    expect(volumesOf(dossier)).toEqual([
      {
        number: 1,
        of: 1,
        file: 'dossier.pdf',
        opens: true,
        closes: true,
        incidents: { from: 0, to: 500 },
        sources: { from: 0, to: dossier.sources.length },
        items: { from: 0, to: dossier.evidence.length + dossier.physicalItems.length },
      },
    ])
  })

  it('goes on in a second volume with the 501st incident, and ends with the case and its annexes', () => {
    const volumes = volumesOf(dossierOf(501))
    expect(volumes.map(({ file, opens, closes, incidents }) => [file, opens, closes, incidents])).toEqual([
      ['dossier-1.pdf', true, false, { from: 0, to: 500 }],
      ['dossier-2.pdf', false, false, { from: 500, to: 501 }],
      ['dossier-3.pdf', false, true, { from: 0, to: 0 }],
    ])
  })

  it('holds every source and every item once, over as many volumes as they need', () => {
    const dossier = { ...dossierOf(1), ...manySources(2_500) }
    const volumes = volumesOf(dossier)
    expect(volumes.length).toBeGreaterThan(2)
    expect(volumes.flatMap(({ sources }) => numbers(sources))).toEqual([...dossier.sources.keys()])
    const items = dossier.evidence.length + dossier.physicalItems.length
    expect(volumes.flatMap((volume) => numbers(volume.items))).toEqual(numbers({ from: 0, to: items }))
  })

  it('goes on earlier where texts are long', () => {
    const dossier = dossierOf(3)
    const long = dossier.incidents.map((one) => ({
      ...one,
      assessed: { ...one.assessed, assessment: 'x'.repeat(3_500_000) },
    }))
    expect(volumesOf({ ...dossier, incidents: long }).map((volume) => numbers(volume.incidents))).toEqual([
      [0],
      [1],
      [2],
      [],
    ])
  })
})

describe('printData', () => {
  it('names the exhibits of each volume as the case numbers them', () => {
    const dossier = dossierOf(5, (index) => [7, 2, 3, 4, 9][index] ?? 0)
    const volumes = volumesOf(dossier, 4)
    const runs = volumes.map((volume) => printData(dossier, volumes, volume, file).volume.runs)
    expect(runs).toEqual([
      [
        [7, 7],
        [2, 4],
      ],
      [[9, 9]],
      [],
    ])
  })

  it('says in the first volume in which one an incident stands', () => {
    const dossier = dossierOf(5)
    const [first, ...others] = volumesOf(dossier, 2)
    if (first === undefined) throw new Error('No volume')
    const { overview } = printData(dossier, [first, ...others], first, file)
    expect(overview.list.map(({ exhibit, volume }) => [exhibit, volume])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 2],
      [5, 3],
    ])
  })
})

function manySources(count: number) {
  const input = inputOf([incident(1)])
  const all = { ...input, case: { ...input.case, scope: 'all' as const } }
  const { sources } = buildDossier({
    ...all,
    sources: Array.from({ length: count }, (_, index) => source(index + 1)),
  })
  return { sources }
}
