import { Button } from '@mantine/core'
import { IconBuilding, IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Request } from '#shared/ipc/contract.ts'
import { newPassphraseIssues, useKeyForm } from '../../keys/use-key-form.ts'
import { bridge } from '../../platform/bridge.ts'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './unlock.module.css'
import { WayInForm } from './way-in-form.tsx'

interface Fields {
  readonly key: string
  readonly name: string
  readonly organisation: string
  readonly passphrase: string
  readonly repeated: string
}

const empty: Fields = { key: '', name: '', organisation: '', passphrase: '', repeated: '' }
type PickedFile = { readonly token: string; readonly name: string }

/** The secret key of an organisation, and who becomes an analyst of this workspace by it. */
export function JoinForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation()
  const [file, setFile] = useState<PickedFile | null>(null)
  const keyOf = ({ key }: Fields): Request<'session:join'>['key'] =>
    file === null ? { kind: 'pasted', text: key } : { kind: 'file', token: file.token }
  const form = useKeyForm({
    empty,
    check: ({ key, name, passphrase, repeated }) => [
      ...(file === null && key.trim() === '' ? [{ path: ['key'], key: 'organisation.give' }] : []),
      ...(name.trim() === '' ? [{ path: ['name'], key: 'text.required' }] : []),
      ...newPassphraseIssues('passphrase', passphrase, repeated),
    ],
    send: (fields) => {
      const { name, organisation, passphrase } = fields
      return bridge.session.join({ key: keyOf(fields), name, organisation, passphrase })
    },
  })
  const pick = async () => {
    const picked = await bridge.backup.pickFile({})
    if (picked.ok && picked.value.file !== null) {
      setFile(picked.value.file)
      form.change({ key: '' })
    }
  }
  const field = (name: 'name' | 'organisation') => ({
    label: t(`unlock.join.${name}`),
    value: form.fields[name],
    issue: form.issueAt(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      form.change({ [name]: event.currentTarget.value }),
  })
  return (
    <WayInForm
      form={form}
      icon={<IconBuilding size={22} stroke={1.5} aria-hidden="true" />}
      title={t('unlock.join.title')}
      lead={t('unlock.join.lead')}
      passphraseLabel={t('unlock.join.passphrase')}
      repeatedLabel={t('unlock.join.repeated')}
      backLabel={t('unlock.join.back')}
      onBack={onBack}
    >
      <PassphraseField
        required
        label={t('unlock.join.key')}
        description={t('unlock.join.keyHint')}
        value={form.fields.key}
        issue={form.issueAt('key')}
        onChange={(event) => {
          setFile(null)
          form.change({ key: event.currentTarget.value })
        }}
      />
      <div className={styles.file}>
        <Button leftSection={<IconFileText size={14} />} onClick={() => void pick()}>
          {t('unlock.join.pick')}
        </Button>
        {file !== null && <bdi>{file.name}</bdi>}
      </div>
      <TextField required {...field('name')} />
      <TextField {...field('organisation')} />
    </WayInForm>
  )
}
