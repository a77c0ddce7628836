import { useState } from 'react'
import type { CaseBody } from '#shared/domain/case/schema.ts'

export const caseParts = ['law', 'alternatives', 'disclosure', 'recipients'] as const
export type CasePart = (typeof caseParts)[number]

/** Address of a part within the page. */
export const partAnchor = (part: CasePart): string => `case-${part}`

/** How many entries a part holds; the law is one text, written or not. */
export const entriesIn = (body: CaseBody, part: CasePart): number =>
  part === 'law' ? Number(body.legalTheory.trim() !== '') : body[part].length

/** Which deeper parts stand open: those that held something when the case was opened, until somebody folds them. */
export function useCaseFolds(body: CaseBody) {
  const [open, setOpen] = useState<ReadonlySet<CasePart>>(
    () => new Set(caseParts.filter((part) => entriesIn(body, part) > 0)),
  )
  const toggle = (part: CasePart) =>
    setOpen((now) => new Set(now.has(part) ? [...now].filter((one) => one !== part) : [...now, part]))
  return { isOpen: (part: CasePart) => open.has(part), toggle }
}
