import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { RemoveButton } from '../../../form/entry.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { formatRoute } from '../../../platform/route.ts'
import type { EvidenceEntry } from '../model/incident-form.ts'
import styles from './sections.module.css'

export interface LinkedThingProps {
  readonly entry: EvidenceEntry
  readonly record: StoredRecord<'physical-item'>
  readonly onNote: (note: string) => void
  readonly onRemove: () => void
}

/** A thing that the incident refers to. It has no file to open: who had it stands on its own page. */
export function LinkedThing({ entry, record, onNote, onRemove }: LinkedThingProps) {
  const { t } = useTranslation()
  const { title, identifier } = record.body
  return (
    <li className={styles.item}>
      <div className={styles.itemFacts}>
        <bdi className={styles.itemName}>{title}</bdi>
        <span className={styles.itemLine}>
          <span>{record.reference}</span>
          <span>{t('terms.kind.physical-item')}</span>
          <bdi>{identifier}</bdi>
        </span>
      </div>
      <Button
        component="a"
        href={formatRoute({ screen: 'physical-item', id: record.id, fresh: false })}
        aria-label={t('incident.evidence.viewNamed', { name: title })}
      >
        {t('incident.evidence.view')}
      </Button>
      <RemoveButton label={t('incident.evidence.remove', { name: title })} onRemove={onRemove} />
      <WordsField
        className={styles.itemNote ?? ''}
        field={`evidence.${entry.id}.note`}
        aria-label={t('incident.evidence.note', { name: title })}
        placeholder={t('incident.evidence.notePlaceholder')}
        value={entry.note}
        onChange={onNote}
      />
    </li>
  )
}
