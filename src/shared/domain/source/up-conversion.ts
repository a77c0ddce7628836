import type { OldBody, UpConversion } from '../record/old-body.ts'

/** Who graded, when and why was not recorded in version 1; the record's history says who saved it. */
const notRecorded = { gradedBy: null, gradedAt: null, why: '' }

/** 1 to 2: who graded, when and why. 2 to 3: whether it was taken back. */
export const sourceFrom: UpConversion = {
  1: (body) => ({
    ...body,
    reliabilityGrading: body['reliability'] === 'F' ? null : notRecorded,
  }),
  2: (body) => ({ ...body, withdrawn: false }),
}

/** A claim of version 1: no language, offsets, translation, copy or grading. */
export const claimFrom1 = (claim: OldBody): OldBody => ({
  ...claim,
  language: 'und',
  quoteAt: null,
  translation: null,
  evidenceId: null,
  credibilityGrading: claim['credibility'] === '6' ? null : notRecorded,
})
