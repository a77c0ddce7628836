import type { ExportProfileBody, ProfileRules } from './schema.ts'

export const builtInProfileIds = ['full', 'partner', 'public'] as const
export type BuiltInProfileId = (typeof builtInProfileIds)[number]

/** A profile as an export takes it: `id` is the name of a built-in one, or the id of its record. */
export interface ExportProfile {
  readonly id: string
  readonly title: string
  readonly rules: ProfileRules
}

/** For a court: everything that consent and markings let out. */
const full: ProfileRules = {
  identities: 'named',
  personDetails: true,
  analystNames: true,
  coordinates: 'exact',
  evidenceFiles: 'originals',
  graphicPictures: true,
  fileMetadata: true,
  fileNames: true,
  sourceLinks: true,
  sourceAuthors: true,
  quotes: true,
  assessment: true,
  verificationSteps: true,
  legalReferences: true,
  reviews: true,
  notes: true,
  custody: 'proofs',
  legalTheory: true,
  disclosure: true,
  recipients: true,
  marking: 'TLP:RED',
  stricter: 'refuse',
  purpose: null,
}

/** For an organisation that works on the same matter. */
const partner: ProfileRules = {
  ...full,
  identities: 'fresh-code-names',
  analystNames: false,
  evidenceFiles: 'redacted',
  fileMetadata: false,
  fileNames: false,
  reviews: false,
  notes: false,
  custody: 'events',
  legalTheory: false,
  recipients: false,
  marking: 'TLP:AMBER',
  stricter: 'leave-out',
  purpose: 'human-rights-reporting',
}

/** Only what may be printed in a newspaper. */
const forThePublic: ProfileRules = {
  ...partner,
  identities: 'none',
  personDetails: false,
  coordinates: '10km',
  graphicPictures: false,
  sourceAuthors: false,
  quotes: false,
  assessment: false,
  verificationSteps: false,
  custody: 'none',
  disclosure: false,
  marking: 'TLP:CLEAR',
  purpose: 'public',
}

/** What comes with Holdfast. Never changed by an analyst: a profile of one's own begins as a copy. */
export const builtInProfiles: Readonly<Record<BuiltInProfileId, ExportProfile>> = {
  full: { id: 'full', title: 'Full', rules: full },
  partner: { id: 'partner', title: 'Partner', rules: partner },
  public: { id: 'public', title: 'Public', rules: forThePublic },
}

export const isBuiltInProfile = (id: string): id is BuiltInProfileId => Object.hasOwn(builtInProfiles, id)

/** A stored profile as an export takes it. */
export const storedProfile = (record: {
  readonly id: string
  readonly body: ExportProfileBody
}): ExportProfile => ({ id: record.id, title: record.body.title, rules: record.body.rules })
