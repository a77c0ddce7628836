import fieldStyles from '../../../../form/fields.module.css'
import { SplitColumns } from '../fields/split-columns.tsx'
import type { RuleProps } from './rule-props.ts'

export function MediaRule(props: RuleProps<'media'>) {
  return (
    <div className={fieldStyles.halves}>
      <SplitColumns {...props} marks={['comma', 'line', 'semicolon', 'bar']} />
    </div>
  )
}
