import { noConsentRecorded } from '../consent/schema.ts'
import type { OldBody, UpConversion } from '../record/old-body.ts'

/** 2 to 3: whom or what it comes from. 1 to 2: metadata and perceptual hash (never read then), transform, consent, hold, note, the clock's offset. */
export const evidenceFrom: UpConversion = {
  1: (body) => ({
    ...body,
    collected: { ...(body['collected'] as OldBody), clockOffset: '' }, // version 1 always has it
    metadata: null,
    perceptualHash: null,
    transform: body['derivedFrom'] === null ? null : { method: 'not recorded', tool: '', note: '' },
    consent: noConsentRecorded,
    retentionHold: '',
    note: '',
  }),
  2: (body) => ({ ...body, collected: { from: '', ...(body['collected'] as OldBody) } }), // version 2 always has it
}
