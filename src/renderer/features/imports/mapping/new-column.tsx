import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../ui/text-field.tsx'
import type { MappingForm } from './mapping-form.ts'
import styles from './mapping.module.css'

export interface NewColumnProps {
  readonly known: readonly string[]
  readonly change: (change: (form: MappingForm) => MappingForm) => void
}

/** Names a column of which no file is at hand. A file then has to have it for the profile to fit by itself. */
export function NewColumn({ known, change }: NewColumnProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const column = name.trim()
  return (
    <form
      className={styles.newColumn}
      onSubmit={(event) => {
        event.preventDefault()
        if (column === '' || known.includes(column)) return
        change((form) => ({ ...form, recognise: [...form.recognise, column] }))
        setName('')
      }}
    >
      <TextField
        label={t('mapping.addColumn')}
        description={t('mapping.addColumnHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        type="submit"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        disabled={column === '' || known.includes(column)}
      >
        {t('mapping.addColumnButton')}
      </Button>
    </form>
  )
}
