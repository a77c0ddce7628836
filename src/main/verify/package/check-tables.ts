import { dossierJsonSchema } from '#shared/dossier/json-schema.ts'
import { incidentsCsv } from '#shared/dossier/formats/incidents-csv.ts'
import { incidentsGeojson } from '#shared/dossier/formats/incidents-geojson.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { sameJson } from '#shared/lib/same-json.ts'
import { parseStrictJson } from '#shared/lib/strict-json.ts'
import { damaged, type Findings } from '../findings.ts'
import type { PackageFiles } from './package-files.ts'

const most = 256 * 2 ** 20

const made: readonly (readonly [string, (dossier: Dossier) => string])[] = [
  ['data/incidents.geojson', incidentsGeojson],
  ['data/incidents.csv', incidentsCsv],
  ['data/catalogue.json', ({ statements }) => canonicalJson(statements)],
]

/** Makes again what follows from dossier.json, and compares. */
export async function checkTables(files: PackageFiles, dossier: Dossier, findings: Findings): Promise<void> {
  const there = made.filter(([name]) => files.has(name))
  const wrong = []
  for (const [name, make] of there)
    if ((await files.text(name, most)) !== make(dossier))
      wrong.push(damaged(name, 'It does not say what dossier.json says.'))
  const schema = await files.text('data/schema.json', most)
  const parsed = schema === undefined ? undefined : parseStrictJson(schema, 200)
  if (parsed && !(parsed.ok && sameJson(parsed.value, dossierJsonSchema())))
    wrong.push(damaged('data/schema.json', 'It is not the schema of this format.'))
  const names = [...there.map(([name]) => name), ...(parsed ? ['data/schema.json'] : [])]
  if (names.length === 0) findings.add('tables', 'not-checked', 'There are no tables in it.')
  else findings.add('tables', 'good', `Made again and compared: ${names.join(', ')}.`, wrong)
}
