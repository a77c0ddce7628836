import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaTakenIn } from '#shared/ipc/media.ts'
import { IntakeResult } from '../../../evidence/intake-result.tsx'
import { useItems } from '../../../evidence/use-items.ts'
import { notedOf } from '../../../platform/begun-incidents.ts'
import { Section } from '../../../ui/section.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import { GroupItem } from './group-item.tsx'
import { byPlaceAndDay, takenFile } from './groups.ts'
import styles from './media.module.css'

/** What came in and what it says of itself, and the ways from there to incidents. */
export function TakenMedia({ taken }: { readonly taken: MediaTakenIn }) {
  const { t } = useTranslation()
  const [read, setRead] = useState(false)
  const ids = new Set(
    [...taken.stored, ...taken.known, ...taken.restored].map(({ evidenceId }) => evidenceId),
  )
  const files = useItems().flatMap((item) =>
    item.kind === 'evidence' && ids.has(item.id) ? [takenFile(item, notedOf(item.id))] : [],
  )
  const counts = {
    place: files.filter(({ position }) => position !== null).length,
    time: files.filter(({ day }) => day !== null).length,
    neither: files.filter(({ position, day }) => position === null && day === null).length,
  }
  const said = (['place', 'time', 'neither'] as const).filter((what) => counts[what] > 0)
  return (
    <>
      <Section title={t('importMedia.taken')}>
        {!read && <IntakeResult result={taken} described={false} onDismiss={() => setRead(true)} />}
        {taken.zip !== null && (
          <p className={styles.kept}>
            <TextLink to={{ screen: 'evidence', id: taken.zip.evidenceId }}>
              {t('importMedia.kept', { reference: taken.zip.reference })}
            </TextLink>
          </p>
        )}
        <p className={styles.counts}>
          {said.map((what) => t(`importMedia.says.${what}`, { count: counts[what] })).join(', ')}
        </p>
      </Section>
      {files.length > 0 && (
        <Section title={t('importMedia.groups')} hint={t('importMedia.groupsHint')}>
          <ul className={styles.groups}>
            {byPlaceAndDay(files).map((group) => (
              <GroupItem key={group.files[0]?.record.id ?? ''} group={group} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
