import { Button, UnstyledButton } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { formatDecimal } from '#shared/domain/place/format-coordinates.ts'
import { dayDoubt } from '../../../evidence/camera-day.ts'
import { itemName } from '../../../evidence/item-name.ts'
import { beginIncidentWith } from '../../../platform/begun-incidents.ts'
import { ForWriters } from '../../../ui/for-writers.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import type { MediaGroup } from './groups.ts'
import styles from './media.module.css'

/** As many as the form of an incident shows with ease. */
const mostLinked = 100
const shown = 5

/** Files of one day and place, and an incident to begin with them or with one alone. */
export function GroupItem({ group: { day, position, files } }: { readonly group: MediaGroup }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const words = {
    day: day === null ? t('importMedia.noDay') : edtfInWords(day),
    place: position === null ? t('importMedia.noPlace') : formatDecimal(position),
    files: t('importMedia.files', { count: files.length }),
  }
  const doubt = day === null ? null : dayDoubt(day, files[0]?.record.createdAt ?? '')
  const listed = all ? files : files.slice(0, shown)
  return (
    <li>
      <div className={styles.groupHead}>
        <h3 className={styles.name}>
          {words.day}, {words.place}
        </h3>
        <span className={styles.quiet}>
          {words.files}
          {doubt !== null && `, ${t(`evidence.dayDoubt.${doubt}`)}`}
        </span>
        <ForWriters>
          <Button
            size="compact-sm"
            leftSection={<IconFilePlus size={14} aria-hidden="true" />}
            aria-label={t('importMedia.beginNamed', words)}
            onClick={() => beginIncidentWith(files.slice(0, mostLinked).map(({ record }) => record.id))}
          >
            {t('importMedia.begin')}
          </Button>
        </ForWriters>
      </div>
      {files.length > mostLinked && (
        <p className={styles.quiet}>{t('importMedia.mostLinked', { count: mostLinked })}</p>
      )}
      <ul className={styles.files}>
        {listed.map(({ record }) => (
          <li key={record.id}>
            <TextLink to={{ screen: 'evidence', id: record.id }}>
              {record.reference} <bdi>{itemName(record)}</bdi>
            </TextLink>
            {files.length > 1 && (
              <ForWriters>
                <UnstyledButton
                  className={styles.alone}
                  aria-label={t('importMedia.beginAloneNamed', { name: itemName(record) })}
                  onClick={() => beginIncidentWith([record.id])}
                >
                  {t('importMedia.beginAlone')}
                </UnstyledButton>
              </ForWriters>
            )}
          </li>
        ))}
      </ul>
      {listed.length < files.length && (
        <UnstyledButton className={styles.alone} onClick={() => setAll(true)}>
          {t('importMedia.more', { count: files.length - listed.length })}
        </UnstyledButton>
      )}
    </li>
  )
}
