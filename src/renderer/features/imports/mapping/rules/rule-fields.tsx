import type { FieldRule } from '#shared/domain/import-profile/schema.ts'
import { CasualtyRule } from './casualty-rule.tsx'
import { CategoryRule } from './category-rule.tsx'
import { CheckRule } from './check-rule.tsx'
import { ColumnRule } from './column-rule.tsx'
import { DateRule } from './date-rule.tsx'
import { KeyRule } from './key-rule.tsx'
import { LinksRule } from './links-rule.tsx'
import { MediaRule } from './media-rule.tsx'
import { MethodRule } from './method-rule.tsx'
import { PerpetratorRule } from './perpetrator-rule.tsx'
import { PlaceRule } from './place-rule.tsx'
import { SourceRule } from './source-rule.tsx'
import { TargetRule } from './target-rule.tsx'
import { TextRule } from './text-rule.tsx'

export interface RuleFieldsProps {
  readonly rule: FieldRule
  readonly field: string
  readonly columns: readonly string[]
  readonly onChange: (rule: FieldRule) => void
}

/** The small form of one rule, by its kind. */
export function RuleFields({ rule, onChange, ...at }: RuleFieldsProps) {
  switch (rule.to) {
    case 'key':
      return <KeyRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'title':
    case 'summary':
      return <TextRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part, to: rule.to })} />
    case 'date':
      return <DateRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'place':
      return <PlaceRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'casualties':
      return <CasualtyRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'method':
      return <MethodRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'weapon':
      return <ColumnRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'target':
      return <TargetRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'category':
      return <CategoryRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'perpetrator':
      return <PerpetratorRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'links':
      return <LinksRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'source':
      return <SourceRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'media':
      return <MediaRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
    case 'check':
      return <CheckRule {...at} rule={rule} change={(part) => onChange({ ...rule, ...part })} />
  }
}
