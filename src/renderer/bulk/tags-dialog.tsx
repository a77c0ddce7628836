import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tagKey } from '#shared/domain/tag/key.ts'
import { tags } from '#shared/domain/tag/schema.ts'
import { FieldIssuesContext } from '../form/field-issues-context.ts'
import { TagsField } from '../form/tags-field.tsx'
import { useTags } from '../platform/use-tags.ts'
import { BulkDialog } from './bulk-dialog.tsx'

export interface BulkPartProps {
  readonly ids: () => Promise<readonly string[]>
  readonly onClose: () => void
}

/** Puts tags on many incidents, and takes others off. */
export function TagsDialog({ ids, onClose }: BulkPartProps) {
  const { t } = useTranslation()
  const known = useTags()
  const [add, setAdd] = useState<readonly string[]>([])
  const [remove, setRemove] = useState<readonly string[]>([])
  const wrong = new Map(
    Object.entries({ add, remove }).flatMap(([field, list]) => {
      const key = tags.safeParse(list).error?.issues[0]?.message
      return key === undefined ? [] : [[field, { key }] as const]
    }),
  )
  const isReady = wrong.size === 0 && add.length + remove.length > 0
  return (
    <BulkDialog
      title={t('bulk.title.tags')}
      ids={ids}
      asked={isReady ? { change: { kind: 'tags', add: [...add], remove: [...remove] }, reason: '' } : null}
      onClose={onClose}
    >
      <FieldIssuesContext value={wrong}>
        <TagsField
          isFirst
          field="add"
          label={t('bulk.tags.add')}
          description={t('bulk.tags.addHint')}
          value={add}
          suggestions={known.inUse}
          keyOf={tagKey}
          onChange={(typed) => setAdd(known.spelt(typed))}
        />
        <TagsField
          field="remove"
          label={t('bulk.tags.remove')}
          value={remove}
          suggestions={known.inUse}
          keyOf={tagKey}
          onChange={(typed) => setRemove(known.spelt(typed))}
        />
      </FieldIssuesContext>
    </BulkDialog>
  )
}
