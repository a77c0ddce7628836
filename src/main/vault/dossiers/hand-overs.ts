/*
 * Owns the record of what left the workspace: the hand-over, the entry about the file, and an event for every
 * item of evidence in it stand in one commit. A window cannot write any of them.
 */
import type { NewId } from '#shared/lib/clock.ts'
import type { Contents } from '#shared/domain/dossier-version/schema.ts'
import { handOverBody, type HandOverBody } from '#shared/domain/hand-over/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { logBody } from '#shared/journal/entry.ts'
import { custodyEntry, sentences } from '../evidence/custody-entry.ts'
import { putOf } from '../evidence/custodian.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import type { Ledger } from '../ledger.ts'
import { firstVersion, nextVersion } from '../records/prepare-commit.ts'
import { referenceSeries } from '../records/reference.ts'
import { refuse } from '../storage/refusal.ts'
import type { DossierVersions } from './versions.ts'

/** A file that is about to get its name. What it is a version of, and of what records, stands in the version. */
export type HandedOut = Omit<
  HandOverBody,
  'caseId' | 'version' | 'versionId' | 'contents' | 'dossierSha256' | 'recalled'
> & {
  readonly versionId: string
  /** The items whose records and custody the file tells. */
  readonly evidenceIds: readonly string[]
}

/** What is said in taking a hand-over back. */
export interface Recall extends Pick<NonNullable<HandOverBody['recalled']>, 'kind' | 'reason' | 'told'> {
  readonly handOverId: string
}

export class HandOvers {
  readonly #ledger: Ledger
  readonly #versions: Pick<DossierVersions, 'get'>
  readonly #newId: NewId
  readonly #workspaceId: string

  constructor(ledger: Ledger, versions: Pick<DossierVersions, 'get'>, newId: NewId, workspaceId: string) {
    this.#ledger = ledger
    this.#versions = versions
    this.#newId = newId
    this.#workspaceId = workspaceId
  }

  /** Answers its id. Refuses 'not-found' for a version that is not there. Null where nothing can be entered any more. */
  async record({ versionId, evidenceIds, ...out }: HandedOut): Promise<string | null> {
    const { caseId, number, contents, dossierSha256 } = (await this.#versions.get(versionId)).body
    const entered = await this.#ledger.enter(async (at) => {
      const handOver = this.#handOver(
        handOverBody.parse({
          ...out,
          versionId,
          caseId,
          version: number,
          contents,
          dossierSha256,
          recalled: null,
        }),
        at,
      )
      const { format, sha256, bytes } = out
      const subject =
        caseId === null ? { kind: 'workspace', id: this.#workspaceId } : { kind: 'case', id: caseId }
      const entries: EntryDraft[] = [
        putOf(handOver),
        { type: 'log', subject, body: logBody.parse({ event: 'dossier-exported', format, sha256, bytes }) },
        ...evidenceIds.map((itemId) =>
          custodyEntry(
            { itemId, type: 'dissemination', detail: detailOf(handOver) },
            { at, actor: this.#ledger.actor },
          ),
        ),
      ]
      await this.#ledger.append(entries, at)
      return handOver.id
    })
    return entered ?? null
  }

  /** Refuses 'not-found' for one that is not there, 'exists' for one that was recalled before. */
  async recall({ handOverId, kind, reason, told }: Recall): Promise<StoredRecord<'hand-over'>> {
    return this.#ledger.exclusively(async (at) => {
      const { index, actor } = this.#ledger
      if (index.get(handOverId)?.kind !== 'hand-over')
        refuse('not-found', 'This hand-over is not in the workspace. Nothing was changed.')
      const current = (await this.#ledger.current(handOverId)) as StoredRecord<'hand-over'> // the index has just said so
      if (current.body.recalled !== null)
        refuse('exists', 'This hand-over was recalled before. Nothing was changed.')
      const body = handOverBody.parse({ ...current.body, recalled: { kind, at, by: actor, reason, told } })
      const record = nextVersion(current, { kind: 'hand-over', body }, { now: at, actor })
      await this.#ledger.append([putOf(record)], at)
      return record
    })
  }

  /**
   * Whether an incident, as it stands in these contents, went out in something that was called back: by whatever rules and
   * beside whatever else.
   */
  async isRecalled(contents: Contents): Promise<boolean> {
    const key = ({ id, rev }: Contents[number]) => `${id} ${rev}`
    const incidents = new Set(contents.filter(({ kind }) => kind === 'incident').map(key))
    for (const id of this.#ledger.index.idsOf('hand-over')) {
      const { body } = (await this.#ledger.current(id)) as StoredRecord<'hand-over'> // listed in the index under this kind
      if (body.recalled?.kind === 'called-back' && body.contents.some((one) => incidents.has(key(one))))
        return true
    }
    return false
  }

  #handOver(body: HandOverBody, at: string): StoredRecord<'hand-over'> {
    const { index, actor } = this.#ledger
    const draft = { kind: 'hand-over' as const, id: this.#newId(), body }
    const reference = index.references.copy().next(referenceSeries(draft, at))
    return firstVersion(draft, reference, { now: at, actor })
  }
}

const detailOf = ({ reference, body }: StoredRecord<'hand-over'>): string => {
  const { caseId, version, format, recipient, organisation, sha256 } = body
  const to = [recipient, organisation].filter((part) => part !== '').join(', ')
  return sentences(
    caseId === null
      ? `Told in ${reference}, version ${version} of a dossier of no case (${format.toUpperCase()}).`
      : `Told in ${reference}, version ${version} of the dossier (${format.toUpperCase()}).`,
    to === '' ? '' : `To ${to}.`,
    `SHA-256 of the file ${sha256}.`,
  )
}
