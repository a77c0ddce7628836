import { z } from 'zod'

/** `unusable`: it could not be opened as what it is said to be, so nothing is said of what is in it. */
const packageVerdict = z.enum(['good', 'altered', 'unusable'])

/** What was looked at, in the order in which it is told. */
const checkId = z.enum([
  'open',
  'container',
  'bag',
  'files',
  'listing',
  'signature',
  'signer',
  'dossier',
  'evidence',
  'custody',
  'checkpoint',
  'kept-checkpoint',
  'time-stamp',
  'pdf',
  'tables',
])
export type CheckId = z.infer<typeof checkId>

/** `note`: nothing wrong, and something that a reader has to know. */
const checkOutcome = z.enum(['good', 'bad', 'note', 'not-checked'])
export type CheckOutcome = z.infer<typeof checkOutcome>

/** One file and what is wrong with it. */
export const fileFinding = z.strictObject({
  name: z.string(),
  kind: z.enum(['damaged', 'missing', 'extra']),
  text: z.string(),
})
export type FileFinding = z.infer<typeof fileFinding>

/** `shows` says what the check proves and what it does not. */
export const packageCheck = z.strictObject({
  id: checkId,
  outcome: checkOutcome,
  text: z.string(),
  shows: z.string(),
  files: z.array(fileFinding),
})
export type PackageCheck = z.infer<typeof packageCheck>

/** Whoever signed, by their key. `confirmed`: the reader brought that key from elsewhere. */
export const packageSigner = z.strictObject({
  name: z.string(),
  fingerprint: z.string(),
  confirmed: z.boolean(),
})
export type PackageSigner = z.infer<typeof packageSigner>

/** What verifying a package, a bag or a lone dossier came to. */
export const packageReport = z.strictObject({
  verdict: packageVerdict,
  kind: z.enum(['package', 'bag', 'dossier-json', 'dossier-pdf', 'unknown']),
  /** One sentence that the verdict is. */
  summary: z.string(),
  checks: z.array(packageCheck),
  signers: z.array(packageSigner),
})
export type PackageReport = z.infer<typeof packageReport>
