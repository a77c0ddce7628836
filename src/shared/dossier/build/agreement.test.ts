import { expect, it } from 'vitest'
import { buildDossier } from '../build.ts'
import { contentsOf } from '../contents.ts'
import { category, coding, incident, recordIdOf, REVIEWER } from '../testing/builders.ts'
import { inputOf } from '../testing/example.ts'

const id = (n: number) => recordIdOf('incident', n)
const linked = (n: number, ...ids: string[]) =>
  incident(n, { categories: ids.map((one) => category(one)) }, { rev: 1 })
const coded = [linked(1, 'school'), linked(2, 'school'), linked(3, 'hospital'), linked(4)]
/** Links were changed after they were coded: what counts is the version that the second coder had. */
const now = coded.map(({ body, ...record }) => ({
  ...record,
  rev: 2,
  body: { ...body, categories: [category('terror')] },
}))
const codings = [
  coding(1, id(1), ['school']),
  coding(2, id(2), []),
  coding(3, id(3), ['hospital']),
  coding(4, id(4), []),
]
const input = { ...inputOf(now), codings, codedVersions: coded }

it('says for each phrase how far second coders agree with the version they coded', () => {
  const [agreement, ...others] = buildDossier(input).codingAgreement
  expect(others).toEqual([])
  expect(agreement).toMatchObject({ catalogueVersion: 1, codings: 4, incidents: 4 })
  const rows = new Map(agreement?.categories.map((row) => [row.id, row]))
  expect(rows.get('school')).toEqual({
    id: 'school',
    label: 'Schools',
    pairs: 4,
    both: 1,
    firstOnly: 1,
    secondOnly: 0,
    neither: 2,
    observed: 0.75,
    expected: 0.5,
    kappa: 0.5,
  })
  expect(rows.get('hospital')).toMatchObject({ observed: 1, kappa: 1 })
  expect(rows.get('terror')).toMatchObject({ neither: 4, kappa: null })
})

it('counts the codings of what is in the dossier alone, names their coder, and hands them over', () => {
  const [first] = now
  if (first === undefined) throw new Error('No incident')
  const one = { ...inputOf([first]), codings, codedVersions: coded }
  const dossier = buildDossier(one)
  expect(dossier.codingAgreement).toMatchObject([{ codings: 1, incidents: 1 }])
  expect(dossier.analysts.map((analyst) => analyst.id)).toContain(REVIEWER)
  expect(contentsOf(one)).toContainEqual({ kind: 'coding', id: recordIdOf('coding', 1), rev: 1 })
  expect(contentsOf(one)).not.toContainEqual(expect.objectContaining({ id: recordIdOf('coding', 2) }))
})

it('says nothing where nobody coded a second time', () => {
  expect(buildDossier({ ...input, codings: [] }).codingAgreement).toEqual([])
})
