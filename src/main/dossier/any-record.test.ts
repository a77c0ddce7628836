import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { personBody } from '#shared/domain/person/schema.ts'
import { newSource } from '#shared/domain/source/defaults.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import {
  analystIds,
  evidenceIds,
  incidentIds,
  personIds,
  sourceIds,
} from '#shared/domain/testing/basics.fixture.ts'
import { incidentBody } from '#shared/domain/testing/incident.fixture.ts'
import { incidentDraft, sourceDraft } from '../vault/testing/records.ts'
import { tempFolder } from '../vault/testing/temp-folder.ts'
import { testWorkspace, valueOf } from '../vault/testing/workspace.ts'
import type { UnlockedVault } from '../vault/unlocked-vault.ts'
import { uuidV7 } from '../vault/storage/uuid-v7.ts'
import { gatherDossier } from './gather.ts'

const codeNameOf = (personId: string): string => `Code ${personId.slice(-4)}`

/** Everything that the made-up bodies name, so that none of it dangles; answers which ids stand for which. */
async function setting(vault: UnlockedVault): Promise<ReadonlyMap<string, string>> {
  const people = personIds.map((id) => ({
    kind: 'person' as const,
    id,
    baseRev: null,
    body: personBody.parse({
      codeName: codeNameOf(id),
      names: [],
      ageBand: 'unknown',
      sex: 'unknown',
      contact: '',
      consent: { status: 'unknown', scope: [], on: 'unknown', note: '' },
      risk: '',
      priorAccounts: [],
      visibleTo: [],
      note: '',
    }),
  }))
  const sources = sourceIds.map((id) => ({ ...sourceDraft({ ...newSource('en'), title: 'A report' }), id }))
  const incidents = incidentIds.map((id) => incidentDraft({}, { id }))
  valueOf(await vault.commit({ records: [...people, ...sources, ...incidents] }))
  const folder = await tempFolder()
  const taken = await Promise.all(
    evidenceIds.map(async (_, n) => {
      const file = path.join(folder, `${n}.txt`)
      await writeFile(file, `evidence ${n}`)
      return valueOf(await vault.evidence.takeIn(file, {})).record.id
    }),
  )
  return new Map([
    ...analystIds.map((id) => [id, vault.analyst.id] as const),
    ...evidenceIds.map((id, n) => [id, taken[n] ?? ''] as const),
  ])
}

const renamed = <T>(value: T, names: ReadonlyMap<string, string>): T =>
  // The same shape: only ids inside strings change.
  JSON.parse([...names].reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(value))) as T

test('any valid incident survives save, reload, export and the published schema', async () => {
  const schema = await readFile('resources/dossier/dossier.schema.json', 'utf8')
  const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(schema) as object)
  const workspace = await testWorkspace()
  const names = await workspace.session(setting)
  await fc.assert(
    fc.asyncProperty(incidentBody, async (made) => {
      const { claims, persons, ...rest } = renamed(made, names)
      const body = {
        ...rest,
        persons: persons.map((one) => ({ ...one, codeName: codeNameOf(one.personId) })),
        // Whoever saves a new grade gives it.
        claims: claims.map((claim) => ({
          ...claim,
          credibilityGrading: claim.credibilityGrading && {
            ...claim.credibilityGrading,
            gradedBy: names.get(analystIds[0] ?? '') ?? null,
            gradedAt: '2022-03-24T10:00:00.000Z',
          },
        })),
      }
      const draft = incidentDraft(body, { id: uuidV7() })
      await workspace.session(async (vault) => valueOf(await vault.commit({ records: [draft] })))
      await workspace.session(async (vault) => {
        expect((await vault.record('incident', draft.id))?.body).toEqual(body)
        const dossier = buildDossier(valueOf(await gatherDossier(vault, 'all', statements)))
        const exported: unknown = JSON.parse(Buffer.from(serialiseDossier(dossier)).toString('utf8'))
        expect(isValid(exported) ? [] : isValid.errors).toEqual([])
      })
    }),
    { numRuns: 25 },
  )
})
