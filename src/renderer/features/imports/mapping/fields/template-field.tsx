import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PassageField } from '../../../../form/passage-field.tsx'
import { columnToken } from '../column-token.ts'
import styles from './fields.module.css'

export interface TemplateFieldProps {
  readonly field: string
  readonly label: string
  readonly columns: readonly string[]
  readonly value: string
  readonly onChange: (template: string) => void
}

/** Text made of columns, and the way to put one in without typing its name. */
export function TemplateField({ field, label, columns, value, onChange }: TemplateFieldProps) {
  const { t } = useTranslation()
  const put = (column: string) =>
    onChange(`${value}${value === '' || value.endsWith(' ') ? '' : ' '}${columnToken(column)}`)
  return (
    <div className={styles.template}>
      <PassageField
        field={field}
        label={label}
        description={t('mapping.fields.templateHint')}
        minRows={1}
        value={value}
        onChange={onChange}
      />
      <NativeSelect
        className={styles.insert ?? ''}
        aria-label={t('mapping.fields.insert')}
        value=""
        data={[
          { value: '', label: t('mapping.fields.insert') },
          ...columns.map((column) => ({ value: column, label: column })),
        ]}
        onChange={(event) => {
          if (event.currentTarget.value !== '') put(event.currentTarget.value)
        }}
      />
    </div>
  )
}
