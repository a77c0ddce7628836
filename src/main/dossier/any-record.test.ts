import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { contentsOf } from '#shared/dossier/contents.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { ok } from '#shared/lib/result.ts'
import { twoAnalysts } from '../vault/testing/second-analyst.ts'
import { valueOf } from '../vault/testing/workspace.ts'
import type { UnlockedVault } from '../vault/unlocked-vault.ts'
import { freeze } from './freeze.ts'
import { gatherDossier } from './gather.ts'
import type { Selection } from './order.ts'
import { anyWorkspace, PLANTED, type AnyWorkspace } from './testing/any-workspace.fixture.ts'
import { disclosedIncident, exactlyPlaced, keptOut } from './testing/disclosed.ts'
import { lacking } from './testing/lacking.ts'
import { writeWorkspace, type Written } from './testing/write-workspace.ts'

const schema = JSON.parse(await readFile('resources/dossier/dossier.schema.json', 'utf8')) as object
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of records) list.push(one)
  return list
}

const readBack = async (vault: UnlockedVault) => ({
  incidents: await all(vault.records('incident')),
  evidence: await all(vault.records('evidence')),
  things: await all(vault.records('physical-item')),
  persons: await all(vault.records('person')),
  sources: await all(vault.records('source')),
  reports: await all(vault.records('statistical-report')),
  cases: await all(vault.records('case')),
  codings: await all(vault.records('coding')),
})
type ReadBack = Awaited<ReturnType<typeof readBack>>

function expectAsWritten(stored: ReadBack, { drafts, items, reviews }: Written): void {
  const bodies = new Map(Object.values(stored).flatMap((list) => list.map(({ id, body }) => [id, body])))
  for (const { id, body } of items) expect(bodies.get(id)).toEqual(body)
  for (const { id, body } of drafts) {
    const review = reviews.get(id) as { readonly decision: string } | undefined
    if (review === undefined) expect(bodies.get(id)).toEqual(body)
    else expect(bodies.get(id)).toMatchObject({ ...body, status: review.decision, reviews: [review] })
  }
}

async function exported(
  vault: UnlockedVault,
  selection: Selection,
): Promise<{ bytes: Buffer; told: Dossier }> {
  const input = valueOf(await gatherDossier(vault, selection, statements))
  const bytes = Buffer.from(serialiseDossier(buildDossier(input)))
  const told = JSON.parse(bytes.toString('utf8')) as Dossier // as the schema now says
  expect(isValid(told) ? [] : isValid.errors).toEqual([])
  expect(bytes.includes(PLANTED)).toBe(false)
  return { bytes, told }
}

function expectTold(told: Dossier, stored: ReadBack, transfers: Written['transfers']): void {
  const out = keptOut(stored)
  const tell = (kind: keyof Dossier, id: string, body: object, flat = (item: object): object => item) => {
    const item = (told[kind] as readonly { readonly id: string }[]).find((one) => one.id === id)
    expect({ [kind]: item ? lacking(body, flat(item)) : `not told: ${id}` }).toEqual({ [kind]: [] })
  }
  for (const { id, body } of stored.incidents) {
    // Working labels are no part of what an incident says: any are told as none.
    tell('incidents', id, { ...disclosedIncident(body, out), tags: [] }, (item) => {
      const { reported, assessed, ...rest } = item as Dossier['incidents'][number]
      return { tags: [], ...rest, ...reported, ...assessed }
    })
  }
  for (const { id, body } of stored.sources) tell('sources', id, body)
  for (const { id, body } of stored.reports) tell('statisticalReports', id, body)
  for (const { id, body } of shown(stored.evidence, out)) {
    const { metadata } = body
    const cut = metadata && { ...metadata, position: null, altitude: null, direction: null, fields: [] }
    tell('evidence', id, { ...body, metadata: exactlyPlaced(stored, id) ? metadata : cut })
  }
  for (const { id, body } of shown(stored.things, out)) {
    const found = exactlyPlaced(stored, id) || body.found.place.trim() === '' ? {} : { place: '' }
    tell('physicalItems', id, { ...body, found: { ...body.found, ...found } })
  }
  for (const { id, custody } of [...told.evidence, ...told.physicalItems])
    expect(custody.flatMap(({ transfer }) => transfer ?? [])).toEqual(
      transfers.has(id) ? [transfers.get(id)] : [],
    )
  const ids = [...told.evidence, ...told.physicalItems].map(({ id }) => id)
  expect(ids.filter((id) => out.has(id))).toEqual([])
  const coded = stored.codings.filter(({ body }) => body.statementId === statements[0]?.id)
  expect(told.codingAgreement.map(({ codings }) => codings)).toEqual(coded.length > 0 ? [coded.length] : [])
}

const shown = <T extends { readonly id: string }>(items: readonly T[], out: ReadonlySet<string>): T[] =>
  items.filter(({ id }) => !out.has(id))

function expectCaseTold(told: Dossier, { body }: ReadBack['cases'][number]): void {
  const { incidents, nextExhibit: _next, ...rest } = body
  expect(lacking(rest, told.case)).toEqual([])
  expect(told.incidents.map(({ id, exhibit }) => ({ incidentId: id, exhibit }))).toEqual(incidents)
}

/** The case leaves as its JSON, and as what the vault itself writes of that. */
async function handOut(
  vault: UnlockedVault,
  { id }: ReadBack['cases'][number],
  given: AnyWorkspace['handOver'],
): Promise<object> {
  const input = valueOf(await gatherDossier(vault, { kind: 'case', caseId: id }, statements))
  const profile = { id: 'full', name: 'Full', sha256: 'b2'.repeat(32) }
  const order = { caseId: id, selectionSha256: null, profile, recipientId: null, inputFor: () => ok(input) }
  const { version, dossierSha256 } = valueOf(await freeze(vault, order))
  const versionId = version?.id ?? ''
  const out = { format: 'json', sha256: 'a1'.repeat(32), bytes: 1, recipientId: null, ...given } as const
  const evidenceIds = input.evidence.map((item) => item.id)
  valueOf(await vault.dossiers.handOut({ ...out, versionId, evidenceIds }))
  return {
    ...out,
    caseId: id,
    versionId,
    dossierSha256,
    contents: contentsOf(input),
    version: 1,
    recalled: null,
  }
}

test(
  'any valid record survives save, reload, export, the published schema and being handed over',
  { timeout: 60_000 },
  () =>
    fc.assert(
      fc.asyncProperty(anyWorkspace, async (made) => {
        const analysts = await twoAnalysts()
        const written = await writeWorkspace(made, analysts)
        const before = await analysts.olena.session(async (vault) => {
          const stored = await readBack(vault)
          expectAsWritten(stored, written)
          expectTold((await exported(vault, { kind: 'all' })).told, stored, written.transfers)
          const cases = []
          for (const one of stored.cases) {
            const { bytes, told } = await exported(vault, { kind: 'case', caseId: one.id })
            expectCaseTold(told, one)
            cases.push({ id: one.id, bytes, handOver: await handOut(vault, one, made.handOver) })
          }
          return cases
        })
        await analysts.olena.session(async (vault) => {
          expect((await all(vault.records('hand-over'))).map(({ body }) => body)).toEqual(
            before.map(({ handOver }) => handOver),
          )
          for (const { id, bytes } of before)
            expect((await exported(vault, { kind: 'case', caseId: id })).bytes).toEqual(bytes)
        })
      }),
      // The places that differ say more than a smaller workspace, which would take minutes to find.
      { numRuns: 10, endOnFailure: true },
    ),
)
