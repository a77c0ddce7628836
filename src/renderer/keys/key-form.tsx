import { Button } from '@mantine/core'
import { useRef, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './keys.module.css'
import type { KeyForm } from './use-key-form.ts'

export interface KeyFormFrameProps {
  readonly form: Pick<KeyForm<object>, 'busy' | 'done' | 'failure' | 'submit'>
  readonly label: string
  readonly submitLabel: string
  readonly doneText: string
  readonly children: ReactNode
}

/** The frame of a form about keys: sent by Enter, led to what is wrong, said when it is done. */
export function KeyFormFrame({ form, label, submitLabel, doneText, children }: KeyFormFrameProps) {
  const { t } = useTranslation()
  const element = useRef<HTMLFormElement>(null)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    await form.submit()
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <form
      ref={element}
      className={styles.form}
      aria-label={label}
      autoComplete="off"
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      {children}
      {form.failure !== null && <FailureNotice failure={form.failure} />}
      {form.done && <Notice tone="ok">{doneText}</Notice>}
      <div className={styles.submit}>
        <Button type="submit" loading={form.busy}>
          {submitLabel}
        </Button>
        <span className={styles.quiet} role="status">
          {form.busy ? t('keys.busy') : ''}
        </span>
      </div>
    </form>
  )
}
