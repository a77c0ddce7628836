import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from '../../platform/navigation.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './activity.module.css'

/** The way to one entry by its number, as a report of damage or a paper names it. */
export function GoToEntry() {
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState('')
  const go = (event: FormEvent) => {
    event.preventDefault()
    const entry = Number(typed)
    if (Number.isSafeInteger(entry) && entry > 0) navigate({ screen: 'activity', entry, about: null })
  }
  return (
    <form className={styles.goTo} autoComplete="off" noValidate onSubmit={go}>
      <label htmlFor={id}>{t('activity.goToEntry')}</label>
      <TextField
        id={id}
        inputMode="numeric"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, '').slice(0, 15))}
      />
    </form>
  )
}
