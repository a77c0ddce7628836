import { Button } from '@mantine/core'
import { useRef, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../platform/session.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { AnalystFields } from './analyst-fields.tsx'
import styles from './start.module.css'
import { FolderFields } from './folder-fields.tsx'
import { PassphraseFields } from './passphrase-fields.tsx'
import { useCreateWorkspace } from './use-create-workspace.ts'

export interface CreateFormProps {
  readonly sample: boolean
  /** Name of the folder in which named workspaces are made. */
  readonly home: string
}

export function CreateForm({ sample, home }: CreateFormProps) {
  const { t } = useTranslation()
  const { host } = useSession()
  const proposedName = sample ? t('start.sampleName') : ''
  const { form, issues, failure, busy, change, pick, submit } = useCreateWorkspace({ sample, proposedName })
  const element = useRef<HTMLFormElement>(null)

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    await submit()
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  return (
    <form
      ref={element}
      className={styles.form}
      autoComplete="off"
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      <p className={styles.lead}>{sample ? t('start.sampleLead') : t('start.createLead')}</p>
      <FolderFields
        form={form}
        issues={issues}
        home={home}
        canPick={host.canPickFolder}
        onChange={change}
        onPick={pick}
      />
      <AnalystFields form={form} issues={issues} onChange={change} />
      <PassphraseFields form={form} issues={issues} onChange={change} />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles.submit}>
        <Button type="submit" size="sm" variant="filled" loading={busy}>
          {sample ? t('start.makeSample') : t('start.make')}
        </Button>
        <span className={styles.hint} role="status">
          {busy ? t('start.deriving') : ''}
        </span>
      </div>
    </form>
  )
}
