import { useTranslation } from 'react-i18next'
import type { FieldOf } from '#shared/domain/import-profile/schema.ts'
import { ColumnsField } from './columns-field.tsx'
import { SeveralField } from './several-field.tsx'

/** What can part several values in one cell. */
type Mark = FieldOf<'links'>['split'][number]

export interface SplitColumnsProps<M extends Mark> {
  readonly rule: { readonly columns: readonly string[]; readonly split: readonly M[] }
  /** `rules.<id>` */
  readonly field: string
  readonly columns: readonly string[]
  readonly marks: readonly M[]
  readonly change: (part: { columns?: string[]; split?: M[] }) => void
}

/** The columns that may each hold several, and what parts them there. */
export function SplitColumns<M extends Mark>({ rule, field, columns, marks, change }: SplitColumnsProps<M>) {
  const { t } = useTranslation()
  return (
    <>
      <ColumnsField
        value={rule.columns}
        field={field}
        columns={columns}
        onChange={(chosen) => change({ columns: chosen })}
      />
      <SeveralField
        field={`${field}.split`}
        label={t('mapping.fields.split')}
        value={rule.split}
        values={marks}
        words={(mark) => t(`mapping.fields.splits.${mark}`)}
        onChange={(split) => change({ split })}
      />
    </>
  )
}
