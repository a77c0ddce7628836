import { z } from 'zod'
import { consentScope } from '../consent/schema.ts'
import { publicationPrecision } from '../place/schema.ts'
import { tlp } from '../record/schema.ts'
import { prose, requiredLine } from '../text/schema.ts'

/**
 * How persons are told of. `named`: names and contact where consent covers it and the exporting analyst may see them, and
 * the code name of everybody else; `code-names`: those of the workspace; `fresh-code-names`: made anew for each
 * version; `none`: not at all.
 */
export const identities = z.enum(['named', 'code-names', 'fresh-code-names', 'none'])

/** Files that may go along. `redacted`: redacted copies, and pictures encoded anew without what the file tells of itself. */
export const evidenceFiles = z.enum(['originals', 'redacted', 'none'])

/** `proofs` are entries of the journal as they stand there, which nothing can be taken out of. */
export const custodyTold = z.enum(['proofs', 'events', 'none'])

/** What an export may hold: a list of what is allowed, in the order in which an analyst reads it. */
export const profileRules = z
  .strictObject({
    identities,
    /** Role, age band, sex and the note of an incident beside the code name; without it the role alone. */
    personDetails: z.boolean(),
    /** Who wrote, graded, verified and reviewed; without it they are counted: "Analyst 1". */
    analystNames: z.boolean(),
    /** The finest that coordinates may be; a place that says coarser stays so. */
    coordinates: publicationPrecision,
    evidenceFiles,
    /** Pictures marked as graphic. */
    graphicPictures: z.boolean(),
    /** What files say of themselves: camera, time, place. */
    fileMetadata: z.boolean(),
    /** Names of files as they were received. */
    fileNames: z.boolean(),
    /** Where a source can be found: links, archived copies. */
    sourceLinks: z.boolean(),
    sourceAuthors: z.boolean(),
    /** Words as sources wrote or spoke them, and their translations. */
    quotes: z.boolean(),
    /** What analysts conclude: assessment, alleged perpetrators, rationale of a category. */
    assessment: z.boolean(),
    verificationSteps: z.boolean(),
    legalReferences: z.boolean(),
    reviews: z.boolean(),
    /** Analysts' notes to themselves and each other, and why they graded as they did. */
    notes: z.boolean(),
    custody: custodyTold,
    /** Legal theory and the other explanations that were considered. */
    legalTheory: z.boolean(),
    /** What contradicts the case, as listed for disclosure. */
    disclosure: z.boolean(),
    /** Who else receives the case. */
    recipients: z.boolean(),
    /** The strictest marking that may go out, whoever receives it. */
    marking: tlp,
    /** What becomes of material that is marked stricter. */
    stricter: z.enum(['refuse', 'leave-out']),
    /**
     * What consent must cover when no recipient with a purpose is named. Null: then only what was refused or
     * withdrawn is held back, and nobody is named.
     */
    purpose: consentScope.nullable(),
  })
  .refine(({ evidenceFiles: files, fileMetadata }) => files !== 'originals' || fileMetadata, {
    error: 'profile.originalsTell',
    path: ['fileMetadata'],
  })
  .refine(({ evidenceFiles: files, graphicPictures }) => files !== 'originals' || graphicPictures, {
    error: 'profile.originalsShow',
    path: ['graphicPictures'],
  })
  .refine(({ custody, analystNames }) => custody !== 'proofs' || analystNames, {
    error: 'profile.proofsName',
    path: ['analystNames'],
  })
  .refine(({ custody, fileNames }) => custody !== 'proofs' || fileNames, {
    error: 'profile.proofsNameFiles',
    path: ['fileNames'],
  })
export type ProfileRules = z.infer<typeof profileRules>

/** A profile of this workspace's own. It begins as a copy of another one. */
export const exportProfileBody = z.strictObject({
  title: requiredLine(200),
  note: prose(2_000),
  rules: profileRules,
})
export type ExportProfileBody = z.infer<typeof exportProfileBody>
