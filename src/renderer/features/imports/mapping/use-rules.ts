import { useState } from 'react'
import type { FieldRule } from '#shared/domain/import-profile/schema.ts'
import { newestVersions } from '#shared/domain/statement/versions.ts'
import { newId } from '../../../platform/new-id.ts'
import { useStatements } from '../../../platform/use-statements.ts'
import type { MappingForm } from './mapping-form.ts'
import { newRule, onceOnly, type RuleKind } from './new-rule.ts'

/** The rule whose form is open, and the column at which; '' for what every row gets. */
interface Open {
  readonly id: string
  readonly at: string
  readonly isNew: boolean
}

/** Adding, changing and removing rules; one form is open at a time. */
export function useRules(form: MappingForm, change: (change: (form: MappingForm) => MappingForm) => void) {
  const [open, setOpen] = useState<Open | null>(null)
  const [statement] = newestVersions(useStatements())
  const add = (kind: RuleKind, column: string) => {
    const id = newId()
    const rule = newRule(kind, { column, statement: statement ?? null })
    change((now) => ({ ...now, rules: [...now.rules, { id, rule }] }))
    setOpen({ id, at: column, isNew: true })
  }
  return {
    open,
    /** Kinds of which there is one already. */
    taken: new Set(form.rules.map(({ rule }) => rule.to).filter((to) => onceOnly.has(to))),
    add,
    toggle: (id: string, at: string) =>
      setOpen((now) => (now?.id === id && now.at === at ? null : { id, at, isNew: false })),
    close: () => setOpen(null),
    put: (id: string, rule: FieldRule) =>
      change((now) => ({
        ...now,
        rules: now.rules.map((entry) => (entry.id === id ? { id, rule } : entry)),
      })),
    remove: (id: string) => {
      change((now) => ({ ...now, rules: now.rules.filter((entry) => entry.id !== id) }))
      setOpen(null)
    },
  }
}

export type Rules = ReturnType<typeof useRules>
