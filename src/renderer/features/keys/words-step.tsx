import { Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from '../../keys/keys.module.css'
import { SavedPage } from './saved-page.tsx'
import type { useRecoveryKey } from './use-recovery-key.ts'

export interface WordsStepProps {
  readonly recovery: Pick<
    ReturnType<typeof useRecoveryKey>,
    'busy' | 'saved' | 'save' | 'deleteSaved' | 'goTo'
  >
  readonly words: readonly string[]
  readonly onClose: () => void
}

/** The words, this once: to be written down, or to be saved as a page that is printed. */
export function WordsStep({ recovery, words, onClose }: WordsStepProps) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('keys.recovery.write')}</p>
      <ol className={styles.words} aria-label={t('keys.recovery.listLabel')} dir="ltr" lang="en">
        {words.map((word, index) => (
          <li key={index} className={styles.word}>
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.written}>{word}</span>
          </li>
        ))}
      </ol>
      <ul className={styles.points}>
        {(['apart', 'everything', 'copies'] as const).map((point) => (
          <li key={point}>{t(`keys.recovery.points.${point}`)}</li>
        ))}
      </ul>
      {recovery.saved === null ? (
        <div className={styles.page}>
          <Button
            leftSection={<IconPrinter size={14} />}
            loading={recovery.busy}
            onClick={() => void recovery.save()}
          >
            {t('keys.recovery.page.save')}
          </Button>
          <p className={styles.quiet}>{t('keys.recovery.page.warning')}</p>
        </div>
      ) : (
        <SavedPage recovery={recovery} name={recovery.saved} />
      )}
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>{t('keys.recovery.later')}</Button>
        <Button variant="filled" onClick={() => recovery.goTo('check')} data-autofocus>
          {t('keys.recovery.written')}
        </Button>
      </Group>
    </>
  )
}
