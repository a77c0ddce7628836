import { useTranslation } from 'react-i18next'
import type { FieldRule } from '#shared/domain/import-profile/schema.ts'
import { rulePart } from './rule-part.ts'

/** What a rule makes, in a few words: "Killed, civilians", "Place: latitude". */
export function useRuleWords(): (rule: FieldRule, column?: string) => string {
  const { t } = useTranslation()
  const named = (rule: FieldRule): string => {
    switch (rule.to) {
      case 'casualties': {
        const { harm, population, bucket } = rule
        const of = [
          t(`incident.casualties.harms.${harm}`),
          ...(population === 'unknown' ? [] : [t(`incident.casualties.populations.${population}`)]),
          ...(bucket === null ? [] : [t(`mapping.fields.buckets.${bucket}`)]),
        ]
        return of.join(', ')
      }
      case 'target':
        return rule.column === null && rule.type !== 'unknown'
          ? t('mapping.is', {
              rule: t('mapping.rules.target'),
              value: t(`attack.targets.types.${rule.type}`),
            })
          : t('mapping.rules.target')
      case 'check':
        return t('mapping.is', { rule: t('mapping.rules.check'), value: t(`mapping.fields.ases.${rule.as}`) })
      default:
        return t(`mapping.rules.${rule.to}`)
    }
  }
  return (rule, column) => {
    const part = column === undefined ? null : rulePart(rule, column)
    return part === null
      ? named(rule)
      : t('mapping.is', { rule: named(rule), value: t(`mapping.parts.${part}`) })
  }
}
