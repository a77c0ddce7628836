import { Input, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { elementSupport } from '#shared/domain/legal/schema.ts'
import { RemoveButton } from '../../../form/entry.tsx'
import { useFieldIssue } from '../../../form/field-issues-context.ts'
import { Spot } from '../../../form/spot.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { useFieldError } from '../../../ui/private-input.ts'
import type { MaterialEntry } from '../model/entries/legal-entry.ts'
import type { MaterialView } from '../model/legal-material.ts'
import styles from './law.module.css'

export interface ElementMaterialProps {
  readonly field: string
  readonly value: MaterialEntry
  /** Missing when the incident no longer holds it. */
  readonly view: MaterialView | undefined
  readonly onChange: (patch: Partial<MaterialEntry>) => void
  readonly onRemove: () => void
}

/** One claim or item named for an element: which way it points, and what of it does. */
export function ElementMaterial({ field, value, view, onChange, onRemove }: ElementMaterialProps) {
  const { t } = useTranslation()
  const name = view?.name ?? t('law.gone')
  const error = useFieldError(useFieldIssue(`${field}.id`))
  return (
    <Spot field={`${field}.id`} className={styles.material}>
      <div className={styles.materialHead}>
        <span className={styles.materialName}>
          <bdi>{name}</bdi>
          {view !== undefined && view.detail !== '' && (
            <bdi className={styles.materialDetail}>{view.detail}</bdi>
          )}
        </span>
        <RemoveButton label={t('law.remove', { name })} onRemove={onRemove} />
      </div>
      {error !== undefined && <Input.Error role="alert">{error}</Input.Error>}
      <div className={styles.materialTerms}>
        <NativeSelect
          size="xs"
          aria-label={t('law.points', { name })}
          value={value.support}
          data={elementSupport.options.map((support) => ({
            value: support,
            label: t(`law.support.${support}`),
          }))}
          onChange={(event) => {
            const support = elementSupport.options.find((one) => one === event.currentTarget.value)
            if (support !== undefined) onChange({ support })
          }}
        />
        <WordsField
          field={`${field}.note`}
          size="xs"
          aria-label={t('law.materialNote', { name })}
          placeholder={t('law.materialNotePlaceholder')}
          value={value.note}
          onChange={(note) => onChange({ note })}
        />
      </div>
    </Spot>
  )
}
