import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from '../../keys/keys.module.css'

export interface WordsStepProps {
  readonly words: readonly string[]
  readonly onWritten: () => void
  readonly onClose: () => void
}

/** The words, this once. */
export function WordsStep({ words, onWritten, onClose }: WordsStepProps) {
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
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>{t('keys.recovery.later')}</Button>
        <Button variant="filled" onClick={onWritten} data-autofocus>
          {t('keys.recovery.written')}
        </Button>
      </Group>
    </>
  )
}
