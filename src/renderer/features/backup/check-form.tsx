import { Button } from '@mantine/core'
import { useRef, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundFacts } from '../../backup/found-facts.tsx'
import { KeyInHandFields } from '../../backup/key-in-hand-fields.tsx'
import { useBackupWork } from '../../backup/use-backup-work.ts'
import { WorkState } from '../../backup/work-state.tsx'
import { bridge } from '../../platform/bridge.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './backup.module.css'

/** The drill: restores a backup to the end, says what was in it, and keeps nothing of it. */
export function CheckForm() {
  const { t } = useTranslation()
  const work = useBackupWork((asked) => bridge.backup.check(asked))
  const element = useRef<HTMLFormElement>(null)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    await work.submit()
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <form
      ref={element}
      className={styles.form}
      aria-label={t('backup.check')}
      autoComplete="off"
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      <KeyInHandFields {...work} />
      <WorkState {...work} />
      {work.found !== null && (
        <Notice tone={work.found.lacking.length > 0 ? 'warn' : 'ok'}>
          <p>{t('backup.restores')}</p>
          <FoundFacts found={work.found} />
        </Notice>
      )}
      <div>
        <Button type="submit" disabled={work.running}>
          {t('backup.checkNow')}
        </Button>
      </div>
    </form>
  )
}
