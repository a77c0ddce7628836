import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TimeStampLine } from '#shared/ipc/time-stamps.ts'
import { ForWriters } from '../../ui/for-writers.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import styles from './integrity.module.css'

export interface TimeStampItemProps {
  readonly line: TimeStampLine
  readonly onAddReply: (withAuthorities: boolean) => void
  readonly onSave: (part: 'checkpoint' | 'request' | 'reply') => void
}

/** One request with its reply, or what to do until that is there. */
export function TimeStampItem({ line, onAddReply, onSave }: TimeStampItemProps) {
  const { t } = useTranslation()
  const { size, requestedAt, stamp } = line
  const parts = ['checkpoint', 'request', ...(stamp === null ? [] : (['reply'] as const))] as const
  return (
    <li>
      <p>
        {t('integrity.stamps.covers', { count: size })} · {t('integrity.stamps.requested')}{' '}
        <InstantText instant={requestedAt} />
      </p>
      {stamp === null ? (
        <p className={styles.quiet}>{t('integrity.stamps.waiting')}</p>
      ) : (
        <p>
          {t('integrity.stamps.stamped')} <InstantText instant={stamp.at} /> · {t('integrity.stamps.by')}{' '}
          <bdi>{stamp.signer}</bdi> · {t(`integrity.stamps.chain.${stamp.chain}`)}
        </p>
      )}
      <div className={styles.row}>
        <ForWriters>
          <Button size="compact-xs" onClick={() => onAddReply(false)}>
            {t('integrity.stamps.add')}
          </Button>
          <Button size="compact-xs" onClick={() => onAddReply(true)}>
            {t('integrity.stamps.addTrusted')}
          </Button>
        </ForWriters>
        {parts.map((part) => (
          <Button key={part} size="compact-xs" variant="subtle" onClick={() => onSave(part)}>
            {t(`integrity.stamps.save.${part}`)}
          </Button>
        ))}
      </div>
    </li>
  )
}
