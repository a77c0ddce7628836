/*
 * Owns that the same records, profile and recipient give the same bytes: a dossier is frozen before anything of it goes
 * out, and an equal one made later is the version that it equals.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { NamedProfile } from '#shared/domain/dossier-version/schema.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import { contentsOf } from '#shared/dossier/contents.ts'
import type { DossierInput, ReleaseInput } from '#shared/dossier/input.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { Version } from '#main/vault/dossiers/versions.ts'
import type { Vault } from '#main/vault/vault.ts'

/** A dossier as it goes out. `version` is null where nothing could be entered in the journal. */
export interface Frozen {
  readonly version: Version | null
  readonly input: DossierInput
  readonly dossier: Dossier
  /** dossier.json */
  readonly json: Uint8Array
  readonly dossierSha256: string
}

export interface ToFreeze {
  readonly caseId: string | null
  /** Of incidents that were chosen one by one; null for a case and for all. */
  readonly selectionSha256: string | null
  readonly profile: NamedProfile
  /** Set where code names are made anew for each recipient. */
  readonly recipientId: string | null
  /** What goes in, with code names made from the seed. */
  readonly inputFor: (codeSeed: string) => Result<DossierInput>
}

type Freezer = Pick<Vault, 'checkpoint' | 'lastEntry' | 'dossiers'>

export async function freeze(vault: Freezer, order: ToFreeze): Promise<Result<Frozen>> {
  const versions = await vault.dossiers.versions(order.caseId)
  if (!versions.ok) return versions
  const again = await sameAsBefore(versions.value, order)
  return again === null ? freezeAnew(vault, order, versions.value) : again
}

export interface Foreseen extends Pick<Frozen, 'version' | 'input' | 'dossier'> {
  /** The last version of the same incidents by the same rules for the same recipient; null when there is none. */
  readonly before: Version | null
  /** The number that it has, or would be given. */
  readonly number: number
}

/** What would go out now: the version that it equals, or none yet. Nothing is entered. */
export async function foresee(vault: Freezer, order: ToFreeze): Promise<Result<Foreseen>> {
  const versions = await vault.dossiers.versions(order.caseId)
  if (!versions.ok) return versions
  const before = likeIt(versions.value, order).at(-1) ?? null
  const again = await sameAsBefore(versions.value, order)
  if (again?.ok === false) return again
  if (again !== null) return ok({ ...again.value, before, number: again.value.version?.body.number ?? 1 })
  const input = order.inputFor(randomBytes(32).toString('hex'))
  if (!input.ok) return input
  const dossier = buildDossier(input.value)
  return ok({ version: null, input: input.value, dossier, before, number: nextNumber(versions.value) })
}

/** Versions of the same incidents by the same rules for the same recipient: what a new one takes the place of. */
const likeIt = (
  versions: readonly Version[],
  { selectionSha256, profile, recipientId }: ToFreeze,
): readonly Version[] =>
  versions.filter(
    ({ body }) =>
      body.selectionSha256 === selectionSha256 &&
      body.profile.sha256 === profile.sha256 &&
      body.recipientId === recipientId,
  )

const nextNumber = (versions: readonly Version[]): number => (versions.at(-1)?.body.number ?? 0) + 1

/** The last version that it follows, when it comes out as it did then. */
async function sameAsBefore(versions: readonly Version[], order: ToFreeze): Promise<Result<Frozen> | null> {
  const version = likeIt(versions, order).at(-1)
  if (version === undefined) return null
  const { number, previous, checkpoint, checkpointAt, codeSeed, dossierSha256 } = version.body
  const input = order.inputFor(codeSeed)
  if (!input.ok) return input
  const before = versions.find(({ id }) => id === previous) ?? null
  const made = await built(input.value, {
    version: number,
    previous: named(before),
    profile: version.body.profile,
    checkpoint,
    checkpointAt,
  })
  return made.dossierSha256 === dossierSha256 ? ok({ version, ...made }) : null
}

async function freezeAnew(
  vault: Freezer,
  order: ToFreeze,
  versions: readonly Version[],
): Promise<Result<Frozen>> {
  const { caseId, selectionSha256, profile, recipientId, inputFor } = order
  const codeSeed = randomBytes(32).toString('hex')
  const input = inputFor(codeSeed)
  if (!input.ok) return input
  const last = vault.lastEntry() // of the very head whose checkpoint this is: nothing comes between the two
  const { checkpoint } = vault
  const { at: checkpointAt } = await last
  const [number, previous] = [nextNumber(versions), likeIt(versions, order).at(-1) ?? null]
  const frozen = { profile, checkpoint, checkpointAt }
  const made = await built(input.value, { ...frozen, version: number, previous: named(previous) })
  const { dossierSha256 } = made
  const version = {
    ...frozen,
    caseId,
    selectionSha256,
    recipientId,
    number,
    previous: previous?.id ?? null,
    codeSeed,
    dossierSha256,
    contents: contentsOf(made.input),
  }
  const entered = await vault.dossiers.freeze(version)
  if (!entered.ok) return entered
  if (entered.value !== null) return ok({ version: entered.value, ...made })
  return ok({ version: null, ...(await built(input.value, { ...frozen, version: null, previous: null })) })
}

async function built(without: DossierInput, release: ReleaseInput): Promise<Omit<Frozen, 'version'>> {
  const input = { ...without, release }
  const dossier = buildDossier(input)
  const json = serialiseDossier(dossier)
  return { input, dossier, json, dossierSha256: createHash('sha256').update(json).digest('hex') }
}

const named = (version: Version | null): ReleaseInput['previous'] =>
  version && { version: version.body.number, dossierSha256: version.body.dossierSha256 }
