import { z } from 'zod'
import { instant, recordId, sha256Hex } from '../record/schema.ts'
import { line } from '../text/schema.ts'

/** The records that went in, each at its revision, sorted by id. */
export const contents = z
  .array(z.strictObject({ kind: z.string().max(40), id: recordId, rev: z.int().min(1) }))
  .max(100_000)
export type Contents = z.infer<typeof contents>

/** By what rules a dossier was made: the id of a built-in profile or of a stored one, as it was called then. */
export const namedProfile = z.strictObject({
  id: line(60).min(1),
  name: line(200),
  /** SHA-256 of the JCS of its rules: a profile that was changed is another one. */
  sha256: sha256Hex,
})
export type NamedProfile = z.infer<typeof namedProfile>

/** An SSHSIG of an analyst over the tag manifest (SHA-256) of the version's package, armoured. */
export const versionSignature = z.strictObject({
  analystId: recordId,
  tagManifestSha256: sha256Hex,
  signature: z.string().max(2_000),
})
export type VersionSignature = z.infer<typeof versionSignature>

/**
 * What a dossier was frozen as before it went out: built again from the same records and these words it is the same to
 * the byte. Written by the vault. Only signatures are added to it later.
 */
export const dossierVersionBody = z.strictObject({
  /** Null for incidents that no case holds together. */
  caseId: recordId.nullable(),
  /** Of chosen incidents: SHA-256 of the JCS of their sorted ids. Null for a case, and for all there are. */
  selectionSha256: sha256Hex.nullable(),
  /** Counts from 1 for each case, and by itself for what is of no case. */
  number: z.int().min(1),
  /** The version before it of the same incidents, by the same rules and for the same recipient: by record id. */
  previous: recordId.nullable(),
  profile: namedProfile,
  /**
   * Set where code names are made anew for each recipient, as the workspace or the case names them; null where the
   * version is for anybody.
   */
  recipientId: recordId.nullable(),
  contents,
  /** The signed checkpoint of the journal as it then stood, and the time that its last entry claims. */
  checkpoint: z.string().max(4_000),
  checkpointAt: instant,
  /** 32 random bytes, from which code names follow that are used nowhere else. */
  codeSeed: sha256Hex,
  /** Of dossier.json. */
  dossierSha256: sha256Hex,
  signatures: z.array(versionSignature).max(100),
})
export type DossierVersionBody = z.infer<typeof dossierVersionBody>
