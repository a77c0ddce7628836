import { Button, Group, Modal } from '@mantine/core'
import { useRef, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../../keys/keys.module.css'
import { useKeyForm } from '../../keys/use-key-form.ts'
import { bridge } from '../../platform/bridge.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProseField } from '../../ui/prose-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** What an organisation can do with a key here, its name and its public key. */
export function AddOrganisationDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const element = useRef<HTMLFormElement>(null)
  const { fields, change, issueAt, failure, busy, submit } = useKeyForm({
    empty: { name: '', recipient: '' },
    check: ({ name, recipient }) =>
      (
        [
          ['name', name],
          ['recipient', recipient],
        ] as const
      ).flatMap(([field, text]) => (text.trim() === '' ? [{ path: [field], key: 'text.required' }] : [])),
    send: (organisation) => bridge.key.addOrganisation(organisation),
    onDone: onClose,
  })
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    await submit()
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('keys.organisation.addTitle')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        ref={element}
        className={styles.steps}
        autoComplete="off"
        noValidate
        onSubmit={(event) => void onSubmit(event)}
      >
        <ul className={styles.points}>
          {(['opens', 'backups', 'undone'] as const).map((point) => (
            <li key={point}>{t(`keys.organisation.points.${point}`)}</li>
          ))}
        </ul>
        <TextField
          required
          data-autofocus
          label={t('keys.organisation.name')}
          value={fields.name}
          issue={issueAt('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <ProseField
          required
          label={t('keys.organisation.recipient')}
          description={t('keys.organisation.recipientHint')}
          value={fields.recipient}
          issue={issueAt('recipient')}
          onChange={(event) => change({ recipient: event.currentTarget.value })}
        />
        {failure !== null && <FailureNotice failure={failure} />}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('keys.organisation.submit')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
