import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { buildDossier } from './build.ts'
import { dossierJsonSchema } from './json-schema.ts'
import { exampleInput } from './testing/example.ts'

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(dossierJsonSchema())
// Through JSON, as a recipient reads it: what JSON drops must not be what makes it valid.
const example = () => JSON.parse(JSON.stringify(buildDossier(exampleInput()))) as Json
type Json = Record<string, never> // a test walks it with paths that the schema, not TypeScript, must judge

describe('the published JSON Schema', () => {
  it('is the one generated from the schemas in use', async () => {
    const text = `${JSON.stringify(dossierJsonSchema(), null, 2)}\n`
    await expect(text).toMatchFileSnapshot('../../../resources/dossier/dossier.schema.json')
  })

  it('accepts a dossier that was built', () => {
    expect(validate(example()) ? [] : validate.errors).toEqual([])
  })

  it.each([
    ['another format', '/format', 'something-else'],
    ['another version', '/version', 2],
    ['a label that is none', '/marking', 'TLP:PINK'],
    ['a day instead of an instant', '/asOf', '2022-03-25'],
    ['an exhibit 0', '/incidents/0/exhibit', 0],
    ['a status that is none', '/incidents/0/status', 'guilty'],
    ['a field nobody knows', '/incidents/0/verdict', 'guilty'],
    ['a field nobody knows, deep inside', '/incidents/1/reported/claims/0/extra', 1],
    ['a latitude beyond the pole', '/incidents/1/reported/places/0/position/latitude', 90.5],
    ['a grade outside A1–F6', '/incidents/1/reported/claims/0/grade', 'G7'],
    ['a negative number of people', '/incidents/1/reported/casualties/0/min', -1],
    ['half a person', '/casualtyTotals/0/min', 1.5],
    ['a short hash', '/evidence/0/file/sha256', 'abc'],
    ['a custody event of no known type', '/evidence/0/custody/0/type', 'looked at'],
    ['a limit of no known kind', '/limits/0/code', 'other'],
  ])('refuses %s', (_what, path, value) => {
    expect(validate(changed(example(), path, value))).toBe(false)
  })

  it('refuses a dossier with any of its parts missing', () => {
    for (const key of Object.keys(example())) {
      const { [key]: _gone, ...rest } = example()
      expect(validate(rest), key).toBe(false)
    }
  })
})

function changed(root: Json, path: string, value: unknown): unknown {
  const keys = path.split('/').slice(1)
  const last = keys.pop() ?? ''
  let at: Record<string, unknown> = root
  for (const key of keys) at = at[key] as Record<string, unknown> // the paths above are written for the example
  at[last] = value
  return root
}
