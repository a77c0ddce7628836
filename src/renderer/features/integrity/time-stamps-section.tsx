import { Button } from '@mantine/core'
import { IconClockPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './integrity.module.css'
import { TimeStampItem } from './time-stamp-item.tsx'
import { useTimeStamps } from './use-time-stamps.ts'

/** Time stamps by somebody outside: asked for offline, and brought back when the reply is there. */
export function TimeStampsSection() {
  const { t } = useTranslation()
  const stamps = useTimeStamps()
  const { lines, savedAs, failure } = stamps
  return (
    <Section title={t('integrity.stamps.title')} hint={t('integrity.stamps.hint')}>
      <div className={styles.measure}>
        <div className={styles.row}>
          <ForWriters>
            <Button leftSection={<IconClockPlus size={14} />} onClick={() => void stamps.request()}>
              {t('integrity.stamps.request')}
            </Button>
          </ForWriters>
          <span role="status">
            {savedAs !== null && (
              <>
                {t('integrity.head.savedAs')} <bdi>{savedAs}</bdi>
              </>
            )}
          </span>
        </div>
        {failure !== null && <FailureNotice failure={failure} />}
        {lines?.length === 0 && <p className={styles.quiet}>{t('integrity.stamps.none')}</p>}
        <ul className={styles.stamps}>
          {lines?.map((line) => (
            <TimeStampItem
              key={line.id}
              line={line}
              onAddReply={(withAuthorities) => void stamps.addReply(line.id, withAuthorities)}
              onSave={(part) => void stamps.savePart(line.id, part)}
            />
          ))}
        </ul>
      </div>
    </Section>
  )
}
