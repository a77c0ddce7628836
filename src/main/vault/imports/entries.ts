import type { CustodyEvent } from '#shared/domain/custody/schema.ts'
import { importBody } from '#shared/domain/import/schema.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { recordKinds } from '#shared/domain/record/kinds.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { arrivalEvents } from '../evidence/arrival-events.ts'
import { newBlobId } from '../evidence/blob-paths.ts'
import { sentences, type Happened } from '../evidence/custody-entry.ts'
import type { Ledger } from '../ledger.ts'
import { firstVersion, nextVersion } from '../records/prepare-commit.ts'
import { nextBody } from './next-body.ts'
import type { ImportOrder } from './order.ts'
import { namedOutside } from './outside-analysts.ts'
import { freeCodeName } from './free-code-name.ts'
import type { Compared, Comparison } from './plan.ts'
import { broughtEvidence, type RawFile } from './raw-file.ts'
import { ImportReferences } from './references.ts'
import type { Stowed } from './stow.ts'
import { withheldById } from './withheld.ts'

/** All that an import writes, in order. */
export interface Brought {
  readonly record: StoredRecord<'import'>
  readonly raw: RawFile
  readonly puts: readonly { readonly record: StoredRecord; readonly reason?: string }[]
  /** What happened to items before they came, as it was told: by others than whoever imports. */
  readonly foreign: readonly {
    readonly kind: 'evidence' | 'physical-item'
    readonly event: CustodyEvent
  }[]
  readonly happened: readonly Happened[]
}

interface Given {
  readonly order: ImportOrder
  readonly comparison: Comparison
  readonly raw: RawFile
  readonly files: ReadonlyMap<string, Stowed>
  readonly at: string
  readonly newId: NewId
}

export async function entriesOf(given: Given, ledger: Ledger): Promise<Brought> {
  const { order, comparison, raw, files, at, newId } = given
  const references = new ImportReferences(ledger.index.references)
  const who = { now: at, actor: ledger.actor }
  const kept = new Map(
    comparison.compared.flatMap(({ read, outcome }) => {
      const reference = outcome === 'created' ? references.keep(read.kind, read.reference) : undefined
      return reference === undefined ? [] : [[read.id, reference] as const]
    }),
  )
  const analysts = namedOutside(comparison.analysts, references, who)
  const rawRecord =
    raw.known ?? firstVersion(...draftOf('evidence', newId(), rawBody(order, raw), references, at), who)
  const draft = { kind: 'import' as const, id: newId(), body: bodyOf(given, rawRecord) }
  const record = firstVersion(draft, references.next(draft, at), who)
  const reason = reasonOf(order, record)

  const puts: Brought['puts'][number][] = analysts.map((one) => ({ record: one }))
  const foreign: Brought['foreign'][number][] = []
  const happened: Happened[] = []
  const codeNames = await freeCodeName(ledger)
  for (const one of comparison.compared) {
    const { read, current, outcome } = one
    if (outcome === 'created') {
      const body = createdBody(one, files.get(read.id), { codeNames, actor: ledger.actor })
      const first = { kind: read.kind, id: read.id, body } as Parameters<typeof firstVersion>[0] // one record's own
      const reference = kept.get(read.id) ?? references.next(first, at)
      puts.push({ record: firstVersion(first, reference, who), reason })
    } else if (outcome === 'updated' && current !== undefined) {
      const next = { kind: read.kind, body: nextBody(read, current) } as Parameters<typeof nextVersion>[1] // likewise
      puts.push({ record: nextVersion(current, next, who), reason })
    }
    if (read.kind !== 'evidence' && read.kind !== 'physical-item') continue
    if (outcome === 'conflict') continue
    const { kind } = read
    foreign.push(...one.untold.map((event) => ({ kind, event })))
    happened.push(...arrivalOf(one, files.get(read.id), reason))
  }
  if (raw.known === undefined) {
    puts.push({ record: rawRecord, reason })
    happened.push(...arrivalEvents(rawRecord, undefined, { note: raw.note, inspection: '' }))
  }
  return { record, raw, puts: [...puts, { record }], foreign, happened }
}

const draftOf = (
  kind: 'evidence',
  id: string,
  body: BodyOf<'evidence'>,
  references: ImportReferences,
  at: string,
) => [{ kind, id, body }, references.next({ kind, body }, at)] as const

function createdBody(
  { read }: Compared,
  stowed: Stowed | undefined,
  {
    codeNames,
    actor,
  }: { readonly codeNames: (codeName: string, from: string) => string; readonly actor: string },
): StoredRecord['body'] {
  if (read.kind === 'evidence')
    return { ...read.body, file: { ...read.body.file, blobId: stowed?.blobId ?? newBlobId() } }
  if (read.kind === 'person')
    return {
      ...read.body,
      codeName: codeNames(read.body.codeName, read.id),
      // Who somebody is, where a dossier says it, is for whoever brought it in to show to others.
      visibleTo: read.body.names.length > 0 ? [actor] : [],
    }
  return recordKinds[read.kind].body.parse(read.body)
}

function arrivalOf(
  { read, outcome }: Compared,
  stowed: Stowed | undefined,
  reason: string,
): readonly Happened[] {
  if (read.kind !== 'evidence' && read.kind !== 'physical-item') return []
  const { id: itemId, kind } = read
  if (outcome === 'updated') return [{ itemId, kind, type: 'metadata modification', detail: reason }]
  if (outcome !== 'created') return []
  if (read.kind === 'physical-item')
    return [
      { itemId, kind, type: 'metadata modification', detail: sentences('Its record came here.', reason) },
    ]
  if (stowed === undefined)
    return [
      {
        itemId,
        type: 'ingestion',
        outcome: 'failure',
        detail: sentences('Its record came here, and its bytes did not.', reason),
      },
    ]
  const { bytes, sha256, sha512 } = stowed
  return [
    {
      itemId,
      type: 'ingestion',
      detail: sentences(`Came with its record and was stored encrypted, ${bytes} bytes.`, reason),
    },
    { itemId, type: 'message digest calculation', detail: `SHA-256 ${sha256}; SHA-512 ${sha512}` },
  ]
}

/** The longest text that an entry takes as its reason is 500; a reference and a number are far below. */
const reasonOf = ({ dossier }: ImportOrder, { reference }: StoredRecord<'import'>): string => {
  const version = dossier.release?.version
  return `Imported from ${dossier.reference}${version ? `, version ${version}` : ''} (${reference}).`
}

const rawBody = ({ dossier, signatures }: ImportOrder, raw: RawFile): BodyOf<'evidence'> =>
  broughtEvidence(raw, {
    title: `Dossier ${dossier.reference} as it was received`,
    from: signatures[0]?.principal ?? '',
    tlp: dossier.marking,
  })

function bodyOf({ order, comparison, raw }: Given, evidence: StoredRecord<'evidence'>): BodyOf<'import'> {
  const { stowed, name } = raw
  return importBody.parse({
    file: {
      evidenceId: evidence.id,
      name,
      sha256: stowed.sha256,
      bytes: stowed.bytes,
      kind: order.file.kind,
    },
    dossier: order.dossier,
    signatures: order.signatures,
    counts: comparison.counts,
    records: comparison.compared.map(({ read, outcome, digest }) => ({
      kind: read.kind,
      id: read.id,
      reference: read.reference,
      outcome,
      digest,
      rev: read.history?.rev ?? null,
      changedAt: read.history?.changedAt ?? null,
      changedBy: read.history?.changedBy.name ?? '',
    })),
    analysts: comparison.analysts.map(({ id, body, outcome }) => ({
      id,
      name: body.name,
      publicKey: body.listed?.publicKey ?? null,
      outcome,
    })),
    gone: comparison.gone,
    withheld: withheldById(order),
    elsewhere: order.read.elsewhere,
  } satisfies BodyOf<'import'> | Record<string, unknown>)
}
