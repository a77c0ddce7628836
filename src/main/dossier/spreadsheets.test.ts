import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { coverageCsv } from '#shared/dossier/formats/coverage-csv.ts'
import { huridocsTables } from '#shared/dossier/formats/huridocs/tables.ts'
import { incidentsCsv } from '#shared/dossier/formats/incidents-csv.ts'
import { parted } from '#shared/dossier/formats/joined.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { readCsv } from '#shared/lib/read-csv.ts'
import { childEnvironment } from '#main/host/child-environment.ts'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { valueOf } from '#main/vault/testing/workspace.ts'
import { hostileCells, withTexts } from './testing/hostile-cells.ts'

/** Separators by their code, as the person who opens the file, or the language of the system, may choose them. */
const separators = { comma: '44', semicolon: '59', tab: '9', any: '44/59/9' }

/** Opens the files as LibreOffice does, formulas and all, and gives what it has of each: a sheet in flat XML. */
async function opened(
  folder: string,
  files: Readonly<Record<string, string>>,
  separator: string,
): Promise<string[]> {
  const out = path.join(folder, 'out')
  await mkdir(out, { recursive: true })
  const names = Object.keys(files)
  for (const name of names) await writeFile(path.join(folder, `${name}.csv`), files[name] ?? '')
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      '--headless',
      `--infilter=CSV:${separator},34,76,1`,
      '--convert-to',
      'fods',
      '--outdir',
      out,
      ...names.map((name) => path.join(folder, `${name}.csv`)),
    ],
    { stdio: ['ignore', 'ignore', 'ignore'], env: childEnvironment() },
  )
  return Promise.all(names.map((name) => readFile(path.join(out, `${name}.fods`), 'utf8')))
}

const formulasIn = (sheet: string): number => sheet.match(/table:formula=/g)?.length ?? 0
const textsIn = (sheet: string): number =>
  sheet.match(/<table:table-cell[^>]* office:value-type="string"/g)?.length ?? 0

/** So many incidents and phrases as hold that many texts in a table, and nothing in them but what could run. */
function hostileDossier(cells: number): Dossier {
  const built = buildDossier(exampleInput())
  const [, rich] = built.incidents
  const [statement] = built.statements
  const [phrase] = statement?.categories ?? []
  if (rich === undefined || statement === undefined || phrase === undefined) throw new Error('No example')
  const many = Math.ceil(cells / 25)
  const persons = rich.reported.persons.map((person) => ({ ...person, role: 'victim' as const }))
  const harmed = { ...rich, reported: { ...rich.reported, persons } }
  return withTexts(
    {
      ...built,
      incidents: Array.from({ length: many }, () => harmed),
      statements: [{ ...statement, categories: Array.from({ length: many }, () => phrase) }],
    },
    hostileCells(),
  )
}

/** As a writer that knows quotes and no more would write it. */
const planted = `=1+1,+2,"a;=3+3"\r\n"b\n=4+4",5\r\n`

test(
  'a spreadsheet that opens a table runs nothing of it, whichever separator it takes, and our reader has every word again',
  async () => {
    const dossier = hostileDossier(figure(1_000, 20_000))
    const huridocs = huridocsTables(dossier)
    const files = {
      incidents: incidentsCsv(dossier),
      coverage: coverageCsv(dossier),
      huridocs: Object.values(huridocs).join(''),
    }

    const [header = [], ...rows] = valueOf(readCsv(files.incidents))
    expect(rows).toHaveLength(dossier.incidents.length)
    for (const [index, incident] of dossier.incidents.entries()) {
      const cell = (name: string) => rows[index]?.[header.indexOf(name)] ?? ''
      const { title, reference, status, reported, assessed } = incident
      expect([cell('title'), cell('reference'), cell('status')]).toEqual([title, reference, status])
      expect([cell('summary'), cell('assessment')]).toEqual([reported.summary, assessed.assessment])
      expect([cell('weapon'), cell('attack_method')]).toEqual([
        reported.attack.weapon,
        reported.attack.method,
      ])
      expect(parted(cell('places'))).toEqual(reported.places.map(({ name }) => name))
      expect(parted(cell('dates'))).toEqual(reported.dates.map(({ edtf }) => edtf))
      expect(parted(cell('articles'))).toEqual(assessed.legalReferences.map(({ label }) => label))
    }
    const phrases = dossier.statements.flatMap(({ categories }) => categories)
    const lines = valueOf(readCsv(files.coverage)).slice(1, phrases.length + 1)
    expect(lines.map(([, , id, label, words]) => [id, label, words])).toEqual(
      phrases.map(({ id, label, anchor }) => [id, label, anchor.exact]),
    )

    const names = valueOf(readCsv(huridocs.person)).map(([, , name]) => name)
    for (const { reported } of dossier.incidents)
      for (const { codeName } of reported.persons) expect(names).toContain(codeName)
    expect(names.length).toBeGreaterThan(dossier.incidents.length)

    const texts = Object.values(files)
      .flatMap((file) => valueOf(readCsv(file)).flat())
      .filter((text) => /[=+\-@＝＋－＠]/.test(text))
    expect(texts.length).toBeGreaterThanOrEqual(figure(1_000, 20_000))
    const folder = await tempFolder()
    for (const [name, code] of Object.entries(separators)) {
      const sheets = await opened(folder, { ...files, planted }, code)
      const formulas = sheets.map(formulasIn)
      expect([name, formulas.slice(0, -1)]).toEqual([name, [0, 0, 0]])
      expect([name, formulas.at(-1)]).not.toEqual([name, 0])
      if (code === separators.comma)
        expect(sheets.map(textsIn).reduce((sum, one) => sum + one)).toBeGreaterThanOrEqual(texts.length)
    }
    tellCounts(
      'P16',
      `${counted(texts.length)} cells opened with ${Object.keys(separators).length} separators, 0 formulas but those of the planted table, every word read back`,
    )
  },
  patience(60, 10),
)
