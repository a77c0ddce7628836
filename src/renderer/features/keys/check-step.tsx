import { Button, Group } from '@mantine/core'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../../keys/keys.module.css'
import { TextField } from '../../ui/text-field.tsx'
import type { useRecoveryKey } from './use-recovery-key.ts'

export interface CheckStepProps {
  readonly recovery: Pick<ReturnType<typeof useRecoveryKey>, 'confirm' | 'goTo' | 'busy' | 'issueAt'>
  /** Places of the words to type, from 1. */
  readonly asked: readonly number[]
}

/** Some of the words, typed back from the paper. */
export function CheckStep({ recovery, asked }: CheckStepProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => asked.map(() => ''))
  const element = useRef<HTMLFormElement>(null)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    await recovery.confirm(typed)
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <form
      ref={element}
      className={styles.steps}
      autoComplete="off"
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      <p>{t('keys.recovery.check')}</p>
      {asked.map((place, index) => (
        <TextField
          key={place}
          required
          data-autofocus={index === 0 || undefined}
          label={t('keys.recovery.word', { place })}
          value={typed[index] ?? ''}
          issue={recovery.issueAt('typed', index)}
          onChange={(event) => setTyped(typed.with(index, event.currentTarget.value))}
        />
      ))}
      <Group justify="flex-end" gap="xs">
        <Button onClick={() => recovery.goTo('write')}>{t('keys.recovery.back')}</Button>
        <Button type="submit" variant="filled" loading={recovery.busy}>
          {t('keys.recovery.confirm')}
        </Button>
      </Group>
    </form>
  )
}
