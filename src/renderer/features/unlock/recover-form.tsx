import { IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newPassphraseIssues, useKeyForm } from '../../keys/use-key-form.ts'
import { bridge } from '../../platform/bridge.ts'
import { ProseField } from '../../ui/prose-field.tsx'
import { WayInForm } from './way-in-form.tsx'

const empty = { words: '', passphrase: '', repeated: '' }

/** The words of a recovery key, and the passphrase that takes the place of the forgotten one. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation()
  const form = useKeyForm({
    empty,
    check: ({ words, passphrase, repeated }) => [
      ...(words.trim() === '' ? [{ path: ['words'], key: 'text.required' }] : []),
      ...newPassphraseIssues('passphrase', passphrase, repeated),
    ],
    send: ({ words, passphrase }) => bridge.session.recover({ words, passphrase }),
  })
  return (
    <WayInForm
      form={form}
      icon={<IconKey size={22} stroke={1.5} aria-hidden="true" />}
      title={t('unlock.recover.title')}
      lead={t('unlock.recover.lead')}
      passphraseLabel={t('unlock.recover.passphrase')}
      repeatedLabel={t('unlock.recover.repeated')}
      backLabel={t('unlock.recover.back')}
      onBack={onBack}
    >
      <ProseField
        required
        label={t('unlock.recover.words')}
        description={t('unlock.recover.wordsHint')}
        value={form.fields.words}
        issue={form.issueAt('words')}
        onChange={(event) => form.change({ words: event.currentTarget.value })}
      />
    </WayInForm>
  )
}
