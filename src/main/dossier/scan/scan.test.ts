import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { builtInProfiles, type BuiltInProfileId } from '#shared/domain/export-profile/built-in.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import { coverageCsv } from '#shared/dossier/formats/coverage-csv.ts'
import { huridocsTables } from '#shared/dossier/formats/huridocs/tables.ts'
import { incidentsCsv } from '#shared/dossier/formats/incidents-csv.ts'
import { incidentsGeojson } from '#shared/dossier/formats/incidents-geojson.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import {
  identities,
  namedIn,
  plantedInput,
  plantedPersons,
  spellingsOf,
} from '#shared/dossier/testing/planted.ts'
import { pngOf, withText } from '#main/evidence/inspect/picture.fixture.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { textFile, type PackageFile } from '#main/package/package-file.ts'
import { figure } from '#main/vault/testing/figure.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, valueOf } from '#main/vault/testing/workspace.ts'
import { renderPdf } from '../pdf/render.ts'
import { protectedBy, redactedInput } from '../redacted-input.ts'
import { scanned } from './scan.ts'

const open = <T extends { readonly body: object }>(one: T): T => ({
  ...one,
  body: { ...one.body, tlp: 'TLP:CLEAR' },
})
const { input: whole, places } = plantedInput()
const input: DossierInput = {
  ...whole,
  case: open(whole.case),
  incidents: whole.incidents.map(open),
  evidence: whole.evidence.map(open),
  physicalItems: whole.physicalItems.map(open),
}
const by = (id: BuiltInProfileId) => ({
  profile: builtInProfiles[id],
  forWhom: { purpose: id === 'full' ? ('international-prosecution' as const) : null, mayReceive: null },
  persons: plantedPersons,
  exporterId: 'x',
})
const look = (files: readonly PackageFile[], id: BuiltInProfileId = 'partner') =>
  scanned(files, {
    protectedOnes: protectedBy(input, by(id)),
    run: nodeChildren,
    signal: new AbortController().signal,
  })

/** Every format that is made of a dossier alone; the package holds these files, and custody, which has a test of its own. */
async function filesOf(id: BuiltInProfileId): Promise<PackageFile[]> {
  const dossier = buildDossier(valueOf(redactedInput(input, by(id), '07'.repeat(32))).input)
  const json = serialiseDossier(dossier)
  const pdfs = valueOf(await renderPdf(json, nodeChildren)).files
  return [
    textFile('dossier.json', json),
    textFile('incidents.csv', incidentsCsv(dossier)),
    textFile('incidents.geojson', incidentsGeojson(dossier)),
    textFile('coverage.csv', coverageCsv(dossier)),
    ...Object.entries(huridocsTables(dossier)).map(([name, text]) => textFile(`${name}.csv`, text)),
    ...pdfs.map(({ name, bytes }) => textFile(name, bytes)),
  ]
}

/** As another reader has it: the words of a PDF by pdftotext, everything else as it stands. */
async function readBack({ name, pieces }: PackageFile): Promise<string> {
  const bytes: Uint8Array[] = []
  for await (const piece of pieces()) bytes.push(piece)
  if (!name.endsWith('.pdf')) return Buffer.concat(bytes).toString('utf8')
  const file = path.join(await tempFolder(), 'read.pdf')
  await writeFile(file, Buffer.concat(bytes))
  const { stdout } = await promisify(execFile)('pdftotext', [file, '-'], { maxBuffer: 100_000_000 })
  return stdout
}

describe('P14: finished files', () => {
  test(
    'name none of those who are protected; the full profile names them all',
    { timeout: 60_000 },
    async () => {
      let read = 0
      for (const id of ['partner', 'public'] as const) {
        const files = await filesOf(id)
        for (const file of files) {
          expect([file.name, namedIn(await readBack(file))]).toEqual([file.name, []])
          read += 1
        }
        expect(await look(files, id)).toEqual({ ok: true, value: undefined })
      }
      const full = buildDossier(valueOf(redactedInput(input, by('full'), '07'.repeat(32))).input)
      expect(namedIn(JSON.stringify(full))).toHaveLength(100)
      const line = `P14: ${places} places, 100 identities, ${read} files of 2 profiles, 0 named; 100 in full`
      process.stdout.write(`${line}\n`)
    },
  )

  test(
    'are stopped by one name let through, in any spelling, and it is not said whose',
    { timeout: 60_000 },
    async () => {
      for (const identity of identities.slice(0, figure(2, 100)))
        for (const spelling of spellingsOf(identity)) {
          const files = [
            textFile(
              'dossier.json',
              JSON.stringify({ reference: 'INC-2022-0001', summary: `Said ${spelling} then.` }),
            ),
          ]
          const stopped = await look(files)
          expect(codeOf(stopped)).toBe('refused')
          const said = stopped.ok ? '' : stopped.failure.message
          expect(said).toContain('dossier.json, at INC-2022-0001 /summary')
          expect(said).not.toContain(spelling)
        }
    },
  )

  test(
    'of every kind are looked into: lines, links, pictures, PDFs and names',
    { timeout: 60_000 },
    async () => {
      const [someone] = identities
      if (someone === undefined) throw new Error('somebody is planted')
      const name = someone.latin
      const plain = exampleInput()
      const incidents = plain.incidents.map((one) => ({
        ...one,
        body: { ...one.body, summary: `Said ${name}.` },
      }))
      const dossier = buildDossier({ ...plain, incidents })
      const [pdf] = valueOf(await renderPdf(serialiseDossier(dossier), nodeChildren)).files
      for (const file of [
        textFile('events.jsonl', `{"detail":"x"}\n{"detail":"${name}"}\n`),
        textFile('incidents.csv', `a,b\n1,https://e.org/?q=${encodeURIComponent(someone.cyrillic)}\n`),
        textFile('page.html', `<b>${name.replace(' ', '</b>&nbsp;<i>')}</i>`),
        textFile('evidence/a.png', withText(pngOf(8, 8), name)),
        textFile(`evidence/${name}.bin`, 'x'),
        ...(pdf ? [textFile('dossier.pdf', pdf.bytes)] : []),
      ])
        expect([file.name, codeOf(await look([file]))]).toEqual([file.name, 'refused'])
    },
  )
})
