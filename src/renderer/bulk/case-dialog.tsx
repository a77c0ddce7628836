import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { newId } from '../platform/new-id.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import type { BulkPartProps } from './tags-dialog.tsx'

const NEW = 'new'

/** Puts many incidents into a case: one that is there, or a new one. */
export function CaseDialog({ ids, onClose }: BulkPartProps) {
  const { t } = useTranslation()
  const cases = useEngineQuery('records.all', { kind: 'case' })?.filter(isCase) ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [freshId] = useState(newId)
  const value = chosen ?? cases[0]?.id ?? NEW
  const isNew = value === NEW
  const change = isNew
    ? ({ kind: 'case', caseId: freshId, title: title.trim() } as const)
    : ({ kind: 'case', caseId: value, title: null } as const)
  return (
    <BulkDialog
      title={t('bulk.title.case')}
      ids={ids}
      asked={isNew && title.trim() === '' ? null : { change, reason: '' }}
      onClose={onClose}
    >
      <SelectField
        label={t('bulk.case.label')}
        value={value}
        options={[
          ...cases.map(({ id, reference, body }) => ({ value: id, label: `${reference} ${body.title}` })),
          { value: NEW, label: t('bulk.case.new') },
        ]}
        onChange={setChosen}
      />
      {isNew && (
        <TextField
          required
          maxLength={300}
          label={t('bulk.case.title')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      )}
    </BulkDialog>
  )
}

const isCase = (record: StoredRecord): record is StoredRecord<'case'> => record.kind === 'case'
