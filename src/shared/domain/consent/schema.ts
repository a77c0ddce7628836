import { z } from 'zod'
import { edtfOrUnknown } from '../date/schema.ts'
import { prose } from '../text/schema.ts'

/** Whether a person agreed to the use of what they gave. `unknown` is an answer; nothing may then be handed over on it. */
export const consentStatus = z.enum(['unknown', 'not-needed', 'given', 'refused', 'withdrawn'])

/** What a use is for, after the consent forms recommended by the Eurojust/ICC guidelines for civil society (2022). */
export const consentScope = z.enum([
  'own-records',
  'human-rights-reporting',
  'national-prosecution',
  'international-prosecution',
  'public',
])
export type ConsentScope = z.infer<typeof consentScope>

/** Consent with its scope. Only consent that stands has a scope: withdrawn or refused covers nothing. */
export const consent = z
  .strictObject({
    status: consentStatus,
    scope: z.array(consentScope).max(5),
    /** When it was given, refused or withdrawn (EDTF). */
    on: edtfOrUnknown,
    note: prose(2_000),
  })
  .refine(({ status, scope }) => scope.length === 0 || status === 'given', {
    error: 'consent.scope',
    path: ['scope'],
  })
  .refine(({ scope }) => new Set(scope).size === scope.length, { error: 'consent.twice', path: ['scope'] })
export type Consent = z.infer<typeof consent>

export const noConsentRecorded: Consent = { status: 'unknown', scope: [], on: 'unknown', note: '' }
