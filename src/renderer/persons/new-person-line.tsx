import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './persons.module.css'
import { useNewPerson } from './use-new-person.ts'

/** A code name and a button: the person is stored at once, and who it is can be written down where only few may see it. */
export function NewPersonLine({ onAdded }: { readonly onAdded: (id: string, codeName: string) => void }) {
  const { t } = useTranslation()
  const [codeName, setCodeName] = useState('')
  const { add, adding, failure, issue, clear } = useNewPerson()
  const store = async () => {
    const id = await add(codeName)
    if (id === null) return
    onAdded(id, codeName.trim())
    setCodeName('')
  }
  return (
    <>
      <form
        className={styles.add}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void store()
        }}
      >
        <TextField
          label={t('persons.newCodeName')}
          placeholder={t('persons.codeNamePlaceholder')}
          maxLength={60}
          value={codeName}
          issue={issue}
          onChange={(event) => {
            clear()
            setCodeName(event.currentTarget.value)
          }}
        />
        <Button
          type="submit"
          loading={adding}
          disabled={codeName.trim() === ''}
          leftSection={<IconPlus size={14} aria-hidden="true" />}
        >
          {t('persons.add')}
        </Button>
      </form>
      {failure !== null && <FailureNotice failure={failure} onDismiss={clear} />}
    </>
  )
}
