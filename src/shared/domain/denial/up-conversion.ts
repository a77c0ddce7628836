import type { OldBody } from '../record/old-body.ts'

/** A denial of version 1 had its rebuttals as one text: it becomes one rebuttal, under the denial's own id. */
export const denialFrom1 = (denial: OldBody): OldBody => {
  const text = String(denial['rebuttals'])
  return {
    ...denial,
    rebuttals: text.trim() === '' ? [] : [{ id: denial['id'], text, sourceIds: [] }],
  }
}
