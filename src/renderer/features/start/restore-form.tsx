import { Button } from '@mantine/core'
import { useRef, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundFacts } from '../../backup/found-facts.tsx'
import { KeyInHandFields } from '../../backup/key-in-hand-fields.tsx'
import { WorkState } from '../../backup/work-state.tsx'
import { useSession } from '../../platform/session.ts'
import { Notice } from '../../ui/notice.tsx'
import { FolderFields } from './folder-fields.tsx'
import styles from './start.module.css'
import { useRestoreBackup } from './use-restore-backup.ts'

/** A backup becomes a workspace in a new folder; opening it comes after. */
export function RestoreForm({ home }: { readonly home: string }) {
  const { t } = useTranslation()
  const { host } = useSession()
  const restore = useRestoreBackup()
  const element = useRef<HTMLFormElement>(null)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    await restore.submit()
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  if (restore.work.found !== null)
    return (
      <Notice
        tone={restore.work.found.lacking.length > 0 ? 'warn' : 'ok'}
        actions={<Button onClick={() => void restore.open()}>{t('start.openRestored')}</Button>}
      >
        <p>{t('start.restored')}</p>
        <FoundFacts found={restore.work.found} />
      </Notice>
    )
  return (
    <form
      ref={element}
      className={styles.form}
      autoComplete="off"
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      <p className={styles.lead}>{t('start.restoreLead')}</p>
      <KeyInHandFields {...restore.work} />
      <FolderFields
        form={restore.form}
        issues={restore.issues}
        home={home}
        canPick={host.canPickFolder}
        onChange={restore.change}
        onPick={restore.pickFolder}
      />
      <WorkState {...restore.work} />
      <div className={styles.submit}>
        <Button type="submit" size="sm" variant="filled" disabled={restore.work.running}>
          {t('start.restore')}
        </Button>
      </div>
    </form>
  )
}
