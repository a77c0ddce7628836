/*
 * Owns what dossiers were frozen as. A version is entered before anything of it goes out, and only signatures come to it
 * later: what it says of records, profile and checkpoint stays as it was.
 */
import { createHash } from 'node:crypto'
import {
  dossierVersionBody,
  type DossierVersionBody,
  type VersionSignature,
} from '#shared/domain/dossier-version/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { putOf } from '../evidence/custodian.ts'
import type { Ledger } from '../ledger.ts'
import { firstVersion, nextVersion } from '../records/prepare-commit.ts'
import { referenceSeries } from '../records/reference.ts'
import { refuse } from '../storage/refusal.ts'

export type Version = StoredRecord<'dossier-version'>

/** What is to be frozen, under the number that stands in its bytes. */
export type NewVersion = Omit<DossierVersionBody, 'signatures'>

export class DossierVersions {
  readonly #ledger: Ledger
  readonly #newId: NewId
  readonly #sign: (message: Uint8Array) => string

  /** `sign` makes the armoured signature (SSHSIG) of whoever is at work. */
  constructor(ledger: Ledger, newId: NewId, sign: (message: Uint8Array) => string) {
    this.#ledger = ledger
    this.#newId = newId
    this.#sign = sign
  }

  /** Those of a case, or of what is of none, oldest first. */
  async of(caseId: string | null): Promise<readonly Version[]> {
    const found: Version[] = []
    for (const id of this.#ledger.index.idsOf('dossier-version')) {
      const record = await this.get(id)
      if (record.body.caseId === caseId) found.push(record)
    }
    return found.toSorted((a, b) => a.body.number - b.body.number)
  }

  /**
   * Enters it under the number that it was built with. Refuses 'stale' when another one took that number meanwhile: the
   * number stands in the dossier itself. Undefined where nothing can be entered any more.
   */
  async freeze(version: NewVersion): Promise<Version | undefined> {
    return this.#ledger.enter(async (at) => {
      const last = (await this.of(version.caseId)).at(-1)?.body.number ?? 0
      if (version.number !== last + 1)
        refuse('stale', 'Another export of this case was made meanwhile. Nothing was written.', {
          next: 'Export again.',
        })
      const draft = {
        kind: 'dossier-version' as const,
        id: this.#newId(),
        body: dossierVersionBody.parse({ ...version, signatures: [] }),
      }
      const { index, actor } = this.#ledger
      const reference = index.references.copy().next(referenceSeries(draft, at))
      const record = firstVersion(draft, reference, { now: at, actor })
      await this.#ledger.append([putOf(record)], at)
      return record
    })
  }

  /**
   * Signs the tag manifest of the version's package as whoever is at work, unless they have signed this one, and answers
   * every signature that stands under it. Where nothing can be entered, that one is all there is.
   */
  async sign(versionId: string | null, tagManifest: Uint8Array): Promise<readonly VersionSignature[]> {
    const tagManifestSha256 = createHash('sha256').update(tagManifest).digest('hex')
    const { actor } = this.#ledger
    const own = () => ({ analystId: actor, tagManifestSha256, signature: this.#sign(tagManifest) })
    const under = ({ body }: Version) =>
      body.signatures.filter((signature) => signature.tagManifestSha256 === tagManifestSha256)
    const signed = await this.#ledger.enter(async (at) => {
      if (versionId === null) return undefined
      const current = await this.get(versionId)
      if (under(current).some(({ analystId }) => analystId === actor)) return current
      const signatures = [...current.body.signatures, own()]
      const body = dossierVersionBody.parse({ ...current.body, signatures })
      const record = nextVersion(current, { kind: 'dossier-version', body }, { now: at, actor })
      await this.#ledger.append([putOf(record)], at)
      return record
    })
    return signed ? under(signed) : [own()]
  }

  async get(id: string): Promise<Version> {
    if (this.#ledger.index.get(id)?.kind !== 'dossier-version')
      refuse('not-found', 'This version of the dossier is not in the workspace.')
    return (await this.#ledger.current(id)) as Version // the index has just said that it is of this kind
  }
}
