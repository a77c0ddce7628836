import { useTranslation } from 'react-i18next'
import { infrastructureSubtype, targetType } from '#shared/domain/target/schema.ts'
import type { FieldOf } from '#shared/domain/import-profile/schema.ts'
import { StandsFor } from './keyword-table.tsx'
import styles from './fields.module.css'

type Kind = Pick<FieldOf<'target'>, 'type' | 'subtype'>

export interface TargetKindProps {
  readonly field: string
  readonly kind: Kind
  readonly onChange: (kind: Kind) => void
}

/** A kind of object, and of infrastructure also which. */
export function TargetKind({ field, kind, onChange }: TargetKindProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.pair}>
      <StandsFor
        field={`${field}.type`}
        value={kind.type}
        values={targetType.options}
        words={(type) => t(`attack.targets.types.${type}`)}
        onChange={(type) => onChange({ type, subtype: type === 'infrastructure' ? kind.subtype : 'none' })}
      />
      {kind.type === 'infrastructure' && (
        <StandsFor
          field={`${field}.subtype`}
          value={kind.subtype}
          values={infrastructureSubtype.options}
          words={(subtype) => t(`attack.targets.subtypes.${subtype}`)}
          onChange={(subtype) => onChange({ ...kind, subtype })}
        />
      )}
    </div>
  )
}
