import type { ProfileRules } from '../../domain/export-profile/schema.ts'
import { byCodeUnit } from '../../lib/bytes.ts'
import type { WithheldItem } from '../schema.ts'
import { redactWords } from './words.ts'

type Why = 'names' | 'coordinates' | 'linkTells'

/** What was taken out, kept so that it fills one line a record and one a rule, however many fields it was. */
export interface Notes {
  readonly taken: (reference: string, field: string, why: Why) => void
  readonly leftOut: (rule: keyof ProfileRules) => void
  readonly said: (reference: string, field: string, reason: string) => void
  readonly items: (caseReference: string) => WithheldItem[]
}

export function startNotes(): Notes {
  const fields = new Map<string, Set<string>>()
  const rules = new Set<keyof ProfileRules>()
  const items: WithheldItem[] = []
  return {
    taken(reference, field, why) {
      const key = `${reference}\n${why}`
      fields.set(key, (fields.get(key) ?? new Set()).add(field))
    },
    leftOut: (rule) => rules.add(rule),
    said: (reference, field, reason) => items.push({ reference, field, reason }),
    items: (caseReference) => [
      ...[...rules].toSorted(byCodeUnit).map((rule) => ({
        reference: caseReference,
        field: `/profile/${rule}`,
        reason: redactWords.rule[rule],
      })),
      ...items,
      ...[...fields]
        .toSorted(([a], [b]) => byCodeUnit(a, b))
        .map(([key, places]) => {
          const [reference = '', why] = key.split('\n')
          return { reference, field: [...places].toSorted().join(' '), reason: redactWords[why as Why] } // as it was put in
        }),
    ],
  }
}
