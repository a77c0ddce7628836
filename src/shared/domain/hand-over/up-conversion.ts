import type { UpConversion } from '../record/old-body.ts'

/** 1 to 2: what it was frozen as, marking, profile, lock, recipient of the workspace, recall. */
export const handOverFrom: UpConversion = {
  1: (body) => ({
    ...body,
    versionId: null,
    marking: null,
    profile: '',
    lock: null,
    recipientId: null,
    recalled: null,
  }),
}
