import { Button, Checkbox, Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { useIncidentsFound } from '../../engine/use-incidents-found.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './cases.module.css'

export interface IncidentPickerProps {
  readonly opened: boolean
  readonly chosen: readonly string[]
  readonly onAdd: (incidentId: string) => void
  readonly onRemove: (incidentId: string) => void
  readonly onClose: () => void
}

/** Longer answers are not scrolled through but narrowed down by words. */
const SHOWN = 100

/** Finds incidents by their words and puts them into the case, or takes them out. */
export function IncidentPicker({ opened, ...props }: IncidentPickerProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      size="xl"
      title={t('cases.choose')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Picker {...props} />
    </Modal>
  )
}

function Picker({ chosen, onAdd, onRemove, onClose }: Omit<IncidentPickerProps, 'opened'>) {
  const { t } = useTranslation()
  const { text, setText, page } = useIncidentsFound(SHOWN)
  return (
    <>
      <TextField
        data-autofocus
        label={t('cases.find')}
        leftSection={<IconSearch size={14} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={styles.pickerState} role="status">
        {page !== undefined &&
          (page.total > SHOWN
            ? t('cases.foundMore', { shown: SHOWN, total: page.total })
            : t('cases.found', { count: page.total }))}
        {' · '}
        {t('cases.inCase', { count: chosen.length })}
      </p>
      <ul className={styles.picker} aria-label={t('cases.incidents')}>
        {page?.rows.map((row) => (
          <li key={row.id} className={styles.pick}>
            <Checkbox
              checked={chosen.includes(row.id)}
              onChange={(event) => (event.currentTarget.checked ? onAdd(row.id) : onRemove(row.id))}
              label={<bdi>{row.title}</bdi>}
              description={[row.reference, row.edtf === null ? '' : edtfInWords(row.edtf), row.place]
                .filter((part) => part !== '')
                .join(' · ')}
            />
          </li>
        ))}
      </ul>
      <div className={styles.pickerEnd}>
        <Button variant="filled" onClick={onClose}>
          {t('cases.done')}
        </Button>
      </div>
    </>
  )
}
