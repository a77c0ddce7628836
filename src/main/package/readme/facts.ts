import type { AllowedSigner } from '#shared/dossier/ssh-key.ts'

export type Signer = AllowedSigner

/** What a README tells of one version. Nothing in it depends on who exports or signs later. */
export interface ReadmeFacts {
  /** The top folder, which is also how the file is called. */
  readonly folder: string
  readonly reference: string
  readonly version: number | null
  readonly previous: number | null
  readonly marking: string
  readonly profile: string
  /** Instant of the checkpoint that it was frozen at. */
  readonly checkpointAt: string
  readonly headWords: readonly string[]
  readonly disclaimer: string
  readonly incidents: number
  /** Names below `data/`; none where no PDF could be set. */
  readonly pdfs: readonly string[]
  readonly evidence: 'originals' | 'redacted' | 'none'
  readonly evidenceFiles: number
  /** Items that the dossier tells of and no file shows. */
  readonly evidenceNotAlong: number
  readonly custody: boolean
  readonly custodyEvents: number
}
