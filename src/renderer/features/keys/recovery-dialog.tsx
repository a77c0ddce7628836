import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from '../../keys/keys.module.css'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CheckStep } from './check-step.tsx'
import { ProveStep } from './prove-step.tsx'
import { SavedPage } from './saved-page.tsx'
import { useRecoveryKey } from './use-recovery-key.ts'
import { WordsStep } from './words-step.tsx'

export interface RecoveryDialogProps {
  /** Whether there is a key that goes when the new one is confirmed. */
  readonly replaces: boolean
  /** Whether the passphrase was typed a moment ago, in making the workspace. */
  readonly isProven?: boolean
  readonly onClose: () => void
}

/** Makes a recovery key: nothing counts before three of its words were typed back. */
export function RecoveryDialog({ replaces, isProven = false, onClose }: RecoveryDialogProps) {
  const { t } = useTranslation()
  const key = useRecoveryKey()
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      // The words are shown once: a slip of the hand must not take them away.
      closeOnClickOutside={false}
      closeOnEscape={key.step !== 'write'}
      title={t('keys.recovery.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={styles.steps}>
        {key.failure !== null && <FailureNotice failure={key.failure} />}
        {key.step === 'prove' && (
          <ProveStep recovery={key} replaces={replaces} isProven={isProven} onClose={onClose} />
        )}
        {key.step === 'write' && key.shown !== null && (
          <WordsStep recovery={key} words={key.shown.words} onClose={onClose} />
        )}
        {key.step === 'check' && key.shown !== null && <CheckStep recovery={key} asked={key.shown.asked} />}
        {key.step === 'done' && (
          <>
            <Notice tone="ok">{t('keys.recovery.done')}</Notice>
            {key.saved !== null && <SavedPage recovery={key} name={key.saved} />}
            <Group justify="flex-end">
              <Button variant="filled" onClick={onClose} data-autofocus>
                {t('ui.close')}
              </Button>
            </Group>
          </>
        )}
      </div>
    </Modal>
  )
}
