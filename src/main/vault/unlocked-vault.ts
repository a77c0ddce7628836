/*
 * Owns the open workspace as the rest of the app sees it. Each part does its own work: the ledger commits and
 * reads, the custodian keeps evidence records, `evidence` the files, `drafts` the unsaved.
 */
import type { TableLook } from '#shared/domain/incident-list/look.ts'
import type { ReadsideStanding } from '#shared/ipc/readside.ts'
import type {
  CommitAnswer,
  CommitRequest,
  FeedPage,
  JournalHead,
  RecordVersion,
} from '#shared/ipc/records.ts'
import type { CustodyEvent } from '#shared/domain/custody/schema.ts'
import {
  isRecordKind,
  staysInJournal,
  type RecordKind,
  type StoredRecord,
} from '#shared/domain/record/kinds.ts'
import { logBody, type JournalEntry, type LogBody } from '#shared/journal/entry.ts'
import type { VaultMode, VerificationReport, VerificationStanding } from '#shared/journal/damage.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import { Activity } from './activity.ts'
import type { Organisations } from './analysts/organisations.ts'
import type { OwnKeys } from './analysts/own-keys.ts'
import type { Roster } from './analysts/roster.ts'
import type { Backups } from './backups.ts'
import type { Drafts } from './drafts.ts'
import { CustodyDesk } from './evidence/custody-desk.ts'
import { custodyProofs, type CustodyProofsAsked } from './evidence/custody-proofs.ts'
import type { ProvenEntry } from './journal/proofs.ts'
import type { Custodian } from './evidence/custodian.ts'
import type { Evidence } from './evidence/evidence-store.ts'
import type { HandOvers } from './dossiers/hand-overs.ts'
import type { DossierVersions } from './dossiers/versions.ts'
import type { Imports } from './imports/imports.ts'
import type { BulkActions } from './bulk/bulk-actions.ts'
import type { LogImports } from './logs/log-imports.ts'
import type { HeadsAsked, JournalHeads } from './journal/heads.ts'
import { recordIn, type Ledger } from './ledger.ts'
import { Persons, refuseOrLogReading } from './records/persons.ts'
import { commitRecords } from './records/commit-records.ts'
import type { MapFiles } from './map-files/map-files.ts'
import type { Outgoing } from './outgoing.ts'
import type { Preferences } from './preferences.ts'
import { isFrozen } from './read-only.ts'
import type { Reviews } from './reviews.ts'
import type { Verification, VerifyOptions } from './verification.ts'
import { systemCode } from './storage/failure-of.ts'
import { settle } from './storage/refusal.ts'
import { headroomAt } from './storage/room.ts'
import type { DiskSpace, SpaceKeeper } from './storage/space-keeper.ts'
import type { Custody, EvidenceStore, OpeningNotice, TimeStampEvent, Vault } from './vault.ts'

export interface VaultParts {
  readonly workspaceId: string
  readonly folder: string
  readonly analyst: Vault['analyst']
  readonly readsideKey: Uint8Array
  readonly notices: readonly OpeningNotice[]
  readonly ledger: Ledger
  readonly custodian: Custodian
  readonly versions: DossierVersions
  readonly handOvers: HandOvers
  readonly evidence: Evidence
  readonly backups: Backups
  readonly drafts: Drafts
  readonly outgoing: Outgoing
  readonly mapFiles: MapFiles
  readonly preferences: Preferences
  readonly imports: Imports
  readonly logs: LogImports
  readonly bulk: BulkActions
  readonly roster: Roster
  readonly ownKeys: OwnKeys
  readonly organisations: Organisations
  readonly reviews: Reviews
  readonly space: SpaceKeeper
  readonly verification: Verification
  /** Zeroes the secrets and lets go of the folder. */
  readonly release: () => Promise<void>
}

/** Records read at a time while all of a kind are walked through. */
const readAhead = 64

export class UnlockedVault implements Vault {
  readonly workspaceId: string
  readonly folder: string
  readonly analyst: Vault['analyst']
  readonly readsideKey: Uint8Array
  readonly notices: readonly OpeningNotice[]
  readonly evidence: EvidenceStore
  readonly activity: Vault['activity']
  readonly backups: Vault['backups']
  readonly dossiers: Vault['dossiers']
  readonly imports: Vault['imports']
  readonly logs: Vault['logs']
  readonly bulk: Vault['bulk']
  readonly outgoing: Vault['outgoing']
  readonly mapFiles: Vault['mapFiles']
  readonly custodian: Custody
  readonly drafts: Vault['drafts']
  readonly persons: Vault['persons']
  readonly analysts: Vault['analysts']
  readonly ownKeys: OwnKeys
  readonly organisations: Vault['organisations']
  readonly reviews: Vault['reviews']
  readonly #parts: VaultParts
  #closed: Promise<void> | undefined

  constructor(parts: VaultParts) {
    this.#parts = parts
    this.workspaceId = parts.workspaceId
    this.folder = parts.folder
    this.analyst = parts.analyst
    this.readsideKey = parts.readsideKey
    this.notices = parts.notices
    this.evidence = parts.evidence
    const activity = new Activity(parts.ledger, parts.workspaceId)
    this.activity = {
      page: (asked) => settle(async () => ok(await activity.page(asked))),
      checkpoint: (seq) => settle(async () => ok(await activity.checkpoint(seq))),
      all: (asked) => activity.all(asked),
      leaves: (out) => settle(async () => ok(await activity.leaves(out))),
    }
    this.backups = backupsOf(parts)
    this.dossiers = dossiersOf(parts)
    this.imports = {
      plan: (order) => settle(async () => ok(await parts.imports.plan(order))),
      run: (order, options) =>
        settle(() => parts.evidence.kept(async () => ok(await parts.imports.run(order, options)))),
    }
    this.logs = parts.logs
    this.bulk = parts.bulk
    this.outgoing = wayOut(parts)
    this.mapFiles = mapFilesOf(parts)
    const persons = new Persons(parts.ledger, parts.drafts)
    this.persons = {
      list: () => persons.list(),
      read: (id) => settle(async () => ok(await persons.read(id))),
    }
    this.custodian = new CustodyDesk(parts.custodian)
    this.drafts = {
      list: () => persons.draftsWithoutNames(),
      keep: (draft) =>
        settle(async () => {
          parts.ledger.refuseIfFrozen()
          return ok(await parts.drafts.keep(draft))
        }),
      drop: (id) =>
        settle(async () => {
          parts.ledger.refuseIfFrozen()
          return ok(await parts.drafts.drop(id))
        }),
    }
    this.analysts = {
      list: () => settle(async () => ok(await parts.roster.list())),
      add: (person) => settle(async () => ok(await parts.roster.add(person))),
      changePassphrase: (change) => parts.ownKeys.changePassphrase(change),
      retire: (id) => settle(async () => ok(await parts.roster.retire(id))),
    }
    this.ownKeys = parts.ownKeys
    this.organisations = parts.organisations
    this.reviews = {
      decide: (decision) => settle(() => parts.reviews.decide(decision)),
      authors: (ids) => parts.reviews.authors(ids),
      agreement: (statementId, categoryIds) => parts.reviews.agreement(statementId, categoryIds),
    }
  }

  get head(): JournalHead {
    return this.#parts.ledger.head
  }

  get lockAfterMinutes(): number {
    return this.#parts.preferences.lockAfterMinutes
  }

  setLockAfter(minutes: number): Promise<Result<void>> {
    return settle(async () => {
      this.#parts.ledger.refuseIfFrozen()
      return ok(await this.#parts.preferences.setLockAfter(minutes))
    })
  }

  get tableLook(): TableLook {
    return this.#parts.preferences.tableLook
  }

  setTableLook(look: TableLook): Promise<Result<void>> {
    return settle(async () => {
      this.#parts.ledger.refuseIfFrozen()
      return ok(await this.#parts.preferences.setTableLook(look))
    })
  }

  get checkpoint(): string {
    return this.#parts.ledger.checkpoint
  }

  get mode(): VaultMode {
    return this.#parts.ledger.mode
  }

  commit(request: CommitRequest): Promise<Result<CommitAnswer>> {
    const { ledger } = this.#parts
    return settle(() => ledger.exclusively((now) => commitRecords(ledger, request, now)))
  }

  async read(after: number, limit: number): Promise<FeedPage> {
    const { ledger } = this.#parts
    const head = ledger.head
    const items: FeedPage['items'] = []
    while (items.length < limit) {
      const run = await ledger.readRun(
        after + 1 + items.length,
        Math.min(limit - items.length, head.size - (after + 1 + items.length)),
      )
      if (run.length === 0) break
      for (const read of run)
        items.push({ seq: read.entry.seq, record: isShown(read.entry) ? recordIn(read) : null })
    }
    return { items, head }
  }

  async record<K extends RecordKind>(kind: K, id: string): Promise<StoredRecord<K> | undefined> {
    const { ledger } = this.#parts
    if (ledger.index.get(id)?.kind !== kind) return undefined
    return (await ledger.current(id)) as StoredRecord<K> // the index has just said that it is of this kind
  }

  async *records<K extends RecordKind>(kind: K): AsyncGenerator<StoredRecord<K>> {
    const { ledger } = this.#parts
    const ids = ledger.index.idsOf(kind)
    for (let start = 0; start < ids.length; start += readAhead) {
      const batch = await Promise.all(ids.slice(start, start + readAhead).map((id) => ledger.current(id)))
      for (const record of batch) yield record as StoredRecord<K> // listed in the index under this kind
    }
  }

  readsideStanding(seq: number): ReadsideStanding {
    return this.#parts.ledger.index.standingAt(seq)
  }

  async history(id: string): Promise<readonly RecordVersion[]> {
    const { ledger } = this.#parts
    await refuseOrLogReading(ledger, id, 'history')
    const versions = await Promise.all((ledger.index.get(id)?.versions ?? []).map((seq) => ledger.read(seq)))
    return versions.map((read) => ({
      entry: read.entry,
      actorName: ledger.index.analysts.get(read.entry.actor)?.body.name ?? '',
      record: recordIn(read),
    }))
  }

  custody(evidenceId: string): Promise<readonly CustodyEvent[]> {
    return this.#parts.custodian.events(evidenceId)
  }

  custodyProofs(asked: CustodyProofsAsked): Promise<Result<readonly ProvenEntry[]>> {
    return settle(async () => ok(await custodyProofs(this.#parts.ledger, asked)))
  }

  log(subject: { kind: string; id: string }, body: LogBody): Promise<Result<JournalHead>> {
    const { ledger } = this.#parts
    const entry = { type: 'log' as const, subject, body: logBody.parse(body) }
    return settle(() => ledger.exclusively(async (now) => ok(await ledger.append([entry], now))))
  }

  async lastEntry(): Promise<Pick<JournalEntry, 'at' | 'actor'>> {
    const { ledger } = this.#parts
    return (await ledger.read(ledger.head.size - 1)).entry
  }

  async timeStamps(): Promise<readonly TimeStampEvent[]> {
    const { ledger } = this.#parts
    const read = await Promise.all(ledger.index.timeStamps.map((seq) => ledger.read(seq)))
    // The index has just said that they are of these events.
    return read.map(({ entry, body }) => ({ at: entry.at, body: body as TimeStampEvent['body'] }))
  }

  heads(asked: HeadsAsked = {}): Promise<Result<JournalHeads>> {
    return settle(async () => ok(await this.#parts.ledger.heads(asked)))
  }

  onAdvanced(listener: (head: JournalHead) => void): () => void {
    return this.#parts.ledger.onAdvanced(listener)
  }

  onModeChanged(listener: (mode: VaultMode) => void): () => void {
    return this.#parts.ledger.onModeChanged(listener)
  }

  verify(options: VerifyOptions = {}): Promise<Result<VerificationReport>> {
    return settle(async () => ok(await this.#parts.verification.run(options)))
  }

  get verification(): VerificationStanding {
    return this.#parts.verification.standing
  }

  onVerificationChanged(listener: () => void): () => void {
    return this.#parts.verification.onChanged(listener)
  }

  prove(reading: Omit<VerifyOptions, 'giveWayTo'> = {}): Promise<Result<void>> {
    return settle(() => this.#parts.verification.prove(reading))
  }

  space(): Promise<DiskSpace> {
    return this.#parts.space.standing()
  }

  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    const {
      evidence,
      logs,
      bulk,
      drafts,
      outgoing,
      mapFiles,
      preferences,
      ownKeys,
      ledger,
      verification,
      release,
    } = this.#parts
    await verification.close()
    await logs.close()
    await bulk.close()
    await evidence.close()
    await drafts.close()
    await outgoing.close()
    await mapFiles.close()
    await preferences.close()
    await ownKeys.close()
    try {
      // Whatever was answered is on the disk: one that fails even at closing a file takes nothing of it away.
      await ledger.close().catch(throwUnlessOfTheDisk)
    } finally {
      this.readsideKey.fill(0)
      await release()
    }
  }
}

const dossiersOf = ({ versions, handOvers }: VaultParts): Vault['dossiers'] => ({
  versions: (caseId) => settle(async () => ok(await versions.of(caseId))),
  freeze: (version) => settle(async () => ok((await versions.freeze(version)) ?? null)),
  sign: (...manifest) => settle(async () => ok(await versions.sign(...manifest))),
  handOut: (out) => settle(async () => ok({ handOverId: await handOvers.record(out) })),
  recall: (recall) => settle(async () => ok(await handOvers.recall(recall))),
  isRecalled: (contents) => settle(async () => ok(await handOvers.isRecalled(contents))),
})

/** What lies in the folder of a frozen workspace stays as it is, and what can be read must be able to leave. */
const mapFilesOf = ({ mapFiles }: VaultParts): Vault['mapFiles'] => ({
  list: () => mapFiles.list(),
  add: (...file) => settle(async () => ok(await mapFiles.add(...file))),
  remove: (id) => settle(async () => ok(await mapFiles.remove(id))),
  read: (id, range) => mapFiles.read(id, range),
})

function wayOut({ outgoing, ledger, folder: workspace }: VaultParts): Vault['outgoing'] {
  return {
    files: outgoing.outside,
    headroom: async (folder) => (isFrozen(ledger.mode) ? 0 : headroomAt(folder, workspace)),
    begin: (part, content) =>
      settle(async () => ok(isFrozen(ledger.mode) ? undefined : await outgoing.begin(part, content))),
    ended: async (part) => void (isFrozen(ledger.mode) || (await outgoing.ended(part))),
    clear: async () => void (isFrozen(ledger.mode) || (await outgoing.clear())),
    giveUp: () =>
      settle(async () => {
        ledger.refuseIfReadOnly() // a viewer makes the vault forget nothing
        return ok(await outgoing.giveUp())
      }),
  }
}

/** A backup is of a journal that was held against its files since the opening. */
function backupsOf({ backups, verification }: VaultParts): Vault['backups'] {
  return {
    get schedule() {
      return backups.schedule
    },
    setSchedule: (choice) => settle(async () => ok(await backups.setSchedule(choice))),
    remember: (...made) => settle(async () => ok(await backups.remember(...made))),
    isDue: (now) => backups.isDue(now),
    state: () => settle(async () => ok(await backups.state())),
    hold: (work, reading = {}) =>
      settle(async () => {
        const proven = await verification.prove(reading)
        return proven.ok ? backups.hold(work) : proven
      }),
  }
}

function throwUnlessOfTheDisk(error: unknown): void {
  if (systemCode(error) === undefined) throw error
}

/** Whether the feed carries it: a record of a kind that is known here and not restricted. */
const isShown = ({ type, subject: { kind } }: JournalEntry): boolean =>
  type === 'record.put' && isRecordKind(kind) && !staysInJournal(kind)
