import { isPatternAlone } from '#shared/domain/incident/gaps/grounds.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { findCategory } from '#shared/domain/statement/versions.ts'
import {
  analystIds,
  evidenceIds,
  incidentIds,
  personIds,
  sourceIds,
  thingIds,
} from '#shared/domain/testing/basics.fixture.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import { fileOf } from '#main/vault/testing/evidence.ts'
import { valueOf, type TestWorkspace } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { uuidV7 } from '#main/vault/storage/uuid-v7.ts'
import type { AnyWorkspace } from './any-workspace.fixture.ts'

/** What was committed, in the words that the journal must give back. */
export interface Written {
  readonly drafts: readonly RecordDraft[]
  readonly items: readonly { readonly id: string; readonly body: object }[]
  readonly reviews: ReadonlyMap<string, object>
  readonly transfers: ReadonlyMap<string, object>
}

interface Analysts {
  readonly olena: TestWorkspace
  readonly borys: TestWorkspace & { readonly analystId: string }
}

/** Olena writes everything down in one commit; Borys codes and decides. */
export async function writeWorkspace(made: AnyWorkspace, { olena, borys }: Analysts): Promise<Written> {
  const mine = await olena.session(async (vault) => {
    const items = await takeIn(made, vault)
    const named = renamed(made, [
      ...evidenceIds.map((id, index) => [id, items[index]?.id ?? ''] as const),
      ...analystIds.map((id, index) => [id, index % 2 === 0 ? vault.analyst.id : borys.analystId] as const),
    ])
    const drafts = draftsOf(named, vault.analyst.id)
    valueOf(await vault.commit({ records: [...drafts] }))
    const transfers = await handedOver(made, [...items.map(({ id }) => id), ...thingIds], vault)
    return { named, items, drafts, transfers }
  })
  const theirs = await borys.session(async (vault) => {
    const codings = codingsOf(mine.named)
    valueOf(await vault.commit({ records: codings }))
    return { codings, reviews: await decided(mine.named, vault) }
  })
  return { ...mine, drafts: [...mine.drafts, ...theirs.codings], reviews: theirs.reviews }
}

/** A picture of one pixel, of which anything may be read. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
)

/** Six pictures, each of its own bytes and some made from the one before, described as was made up. */
async function takeIn({ items }: AnyWorkspace, vault: UnlockedVault): Promise<Written['items'][number][]> {
  const taken: { id: string; body: object }[] = []
  for (const [index, { description, picture, derivative }] of items.entries()) {
    const file = await fileOf(`${index}.png`, Buffer.concat([PIXEL, Buffer.from([index])]))
    const of = taken.at(-1)?.id
    const made = derivative === null || of === undefined ? null : { ...derivative, of }
    const inspect = () => Promise.resolve({ ...picture, problem: '' })
    const { record } = valueOf(
      await vault.evidence.takeIn(file, { inspect, ...(made && { derivative: made }) }),
    )
    const order = { evidenceId: record.id, baseRev: record.rev, description, reason: '' }
    valueOf(await vault.custodian.describe(order))
    taken.push({
      id: record.id,
      body: {
        ...record.body,
        ...description,
        ...picture,
        derivedFrom: made?.of ?? null,
        transform: made?.transform ?? null,
        copyRole: made?.copyRole ?? 'evidentiary',
      },
    })
  }
  return taken
}

/** The same shape: only ids inside strings change. */
const renamed = <T>(value: T, names: readonly (readonly [string, string])[]): T =>
  JSON.parse(names.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(value))) as T

const gradedNow = <G extends { readonly why: string } | null>(grading: G, actor: string) =>
  grading && { ...grading, gradedBy: actor, gradedAt: '2022-03-24T10:00:00.000Z' }

/** The records as Olena may write them: grades and links are her own, code names stand for one person each, nobody is shut out. */
function draftsOf(named: AnyWorkspace, olena: string): RecordDraft[] {
  const codeNames = named.persons.map(({ codeName }, index) => `${codeName} ${index}`)
  const at = <K extends RecordDraft['kind']>(kind: K, ids: readonly string[], bodies: readonly BodyOf<K>[]) =>
    // Kind and body belong together; the compiler cannot follow that through the union.
    bodies.map((body, index) => ({ kind, id: ids[index] ?? uuidV7(), baseRev: null, body }) as RecordDraft)
  return [
    ...at(
      'person',
      personIds,
      named.persons.map((body, index) => ({
        ...body,
        codeName: codeNames[index] ?? '',
        visibleTo: body.visibleTo.length === 0 ? [] : [olena, ...body.visibleTo],
      })),
    ),
    ...at(
      'source',
      sourceIds,
      named.sources.map((body) => ({
        ...body,
        reliabilityGrading: gradedNow(body.reliabilityGrading, olena),
      })),
    ),
    ...at('physical-item', thingIds, named.things),
    ...at(
      'incident',
      incidentIds,
      named.incidents.map((body, index) => ({
        ...body,
        status: isDecided(named, index) ? 'submitted' : 'draft',
        relations: body.relations.filter(({ incidentId }) => incidentId !== incidentIds[index]),
        persons: body.persons.map((person) => ({
          ...person,
          codeName: codeNames[personIds.indexOf(person.personId)] ?? '',
        })),
        categories: body.categories.map((link) => ({
          ...link,
          assertedBy: olena,
          assertedAt: '2022-03-24T10:00:00.000Z',
        })),
        claims: body.claims.map((claim) => ({
          ...claim,
          credibilityGrading: gradedNow(claim.credibilityGrading, olena),
        })),
      })),
    ),
    ...at('statistical-report', [], named.reports),
    ...at('case', [], named.cases),
  ]
}

/** What is a pattern alone is not handed in, and not decided on. */
const isDecided = ({ decisions, incidents }: AnyWorkspace, index: number): boolean =>
  decisions[index] !== null &&
  !isPatternAlone(incidents[index]?.categories.map((link) => findCategory(statements, link)) ?? [])

async function handedOver(
  { transfers }: AnyWorkspace,
  ids: readonly string[],
  vault: UnlockedVault,
): Promise<ReadonlyMap<string, object>> {
  const done = new Map<string, object>()
  // Files and things by turns.
  for (const [index, given] of transfers.entries()) {
    const itemId = ids[index * 2] ?? ''
    if (given === null) continue
    valueOf(await vault.custodian.handOver({ itemId, ...given.transfer, note: given.note }))
    done.set(itemId, given.transfer)
  }
  return done
}

const codingsOf = ({ codings }: AnyWorkspace): RecordDraft[] =>
  codings.map((body) => ({ kind: 'coding', id: uuidV7(), baseRev: null, body }))

async function decided(named: AnyWorkspace, vault: UnlockedVault): Promise<ReadonlyMap<string, object>> {
  const done = new Map<string, object>()
  for (const [index, incidentId] of incidentIds.entries()) {
    const decision = named.decisions[index]
    if (!decision || !isDecided(named, index)) continue
    valueOf(await vault.reviews.decide({ incidentId, rev: 1, ...decision }))
    done.set(incidentId, decision)
  }
  return done
}
