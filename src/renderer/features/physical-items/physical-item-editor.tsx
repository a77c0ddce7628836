import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { ItemUses } from '../../evidence/item-uses.tsx'
import { RecordFormPage } from '../../form/record-form-page.tsx'
import { useRecordForm } from '../../form/use-record-form.ts'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { Chain } from './chain.tsx'
import { ItemFields } from './item-fields.tsx'
import { physicalItemForm } from './physical-item-form.ts'
import styles from './physical-items.module.css'

export interface PhysicalItemEditorProps {
  readonly id: string
  readonly record: StoredRecord<'physical-item'> | null
  readonly kept: KeptDraft | null
}

const NOTHING = {}

/** One thing: what it is and where it comes from, and beside that who had it. */
export function PhysicalItemEditor({ id, record, kept }: PhysicalItemEditorProps) {
  const { t } = useTranslation()
  const { root, ...editor } = useRecordForm(physicalItemForm, id, record, kept)
  const uses = useEngineQuery('evidence.uses', NOTHING) ?? {}
  const { base } = editor
  return (
    <RecordFormPage
      id={id}
      editor={editor}
      root={root}
      title={editor.form.title}
      untitled={t('custody.physical.newTitle')}
      asideLabel={t('custody.physical.chain')}
      aside={
        base === null ? (
          <p className={styles.quiet}>{t('custody.physical.saveFirst')}</p>
        ) : (
          <div className={styles.aside}>
            <ItemUses record={base} uses={uses[id] ?? []} />
            <Chain itemId={id} reference={base.reference} />
          </div>
        )
      }
    >
      <ItemFields body={editor.form} onChange={editor.change} />
    </RecordFormPage>
  )
}
