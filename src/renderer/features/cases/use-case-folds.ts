import { useState } from 'react'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import type { FieldIssues } from '../../form/field-issues-context.ts'

export const caseParts = ['law', 'alternatives', 'disclosure', 'recipients'] as const
export type CasePart = (typeof caseParts)[number]

/** Address of a part within the page. */
export const partAnchor = (part: CasePart): string => `case-${part}`

/** How many entries a part holds; the law is one text, written or not. */
export const entriesIn = (body: CaseBody, part: CasePart): number =>
  part === 'law' ? Number(body.legalTheory.trim() !== '') : body[part].length

/** The part that a field stands in. */
const partOf = (field: string): CasePart | undefined =>
  caseParts.find((part) => field.split('.')[0] === (part === 'law' ? 'legalTheory' : part))

/**
 * Which deeper parts stand open: those that held something when the case was opened, until somebody folds them. One
 * unfolds for something wrong in it, and stays unfolded under the hand that mends it.
 */
export function useCaseFolds(body: CaseBody, shownIssues: FieldIssues) {
  const [open, setOpen] = useState<ReadonlySet<CasePart>>(
    () => new Set(caseParts.filter((part) => entriesIn(body, part) > 0)),
  )
  const wrong = caseParts.filter((part) => [...shownIssues.keys()].some((field) => partOf(field) === part))
  // While drawing, so that what is wrong can be focused as soon as it is shown.
  if (wrong.some((part) => !open.has(part))) setOpen(new Set([...open, ...wrong]))
  const toggle = (part: CasePart) =>
    setOpen((now) => new Set(now.has(part) ? [...now].filter((one) => one !== part) : [...now, part]))
  return { isOpen: (part: CasePart) => open.has(part), toggle }
}
