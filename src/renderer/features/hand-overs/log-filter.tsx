import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useRecords } from '../../hand-overs/use-records.ts'
import { SelectField } from '../../ui/select-field.tsx'
import styles from './hand-overs.module.css'
import { standingFilters, whoOf, type LogFilter } from './shown-hand-overs.ts'

export interface LogFilterBarProps {
  readonly list: readonly StoredRecord<'hand-over'>[]
  readonly filter: LogFilter
  readonly count: number
  readonly onChange: (part: Partial<LogFilter>) => void
}

/** To whom, of which case, and how it stands. */
export function LogFilterBar({ list, filter, count, onChange }: LogFilterBarProps) {
  const { t } = useTranslation()
  const cases = useRecords('case') ?? []
  const recipients = useRecords('recipient') ?? []
  const whos = [...new Set(list.map(whoOf))]
  const nameOf = (who: string) =>
    who === 'nobody'
      ? t('handOver.toNobody')
      : (recipients.find(({ id }) => id === who)?.body.name ?? wordsOf(list, who))
  return (
    <div className={styles.tools} role="group" aria-label={t('handOvers.filter')}>
      <SelectField
        label={t('handOvers.recipient')}
        value={filter.who}
        options={[
          { value: '', label: t('handOvers.anyone') },
          ...whos.map((value) => ({ value, label: nameOf(value) })),
        ]}
        onChange={(who) => onChange({ who })}
      />
      <SelectField
        label={t('handOvers.case')}
        value={filter.caseId}
        options={[
          { value: '', label: t('handOvers.allCases') },
          ...cases.map(({ id, reference, body }) => ({ value: id, label: `${reference} ${body.title}` })),
          { value: 'none', label: t('handOver.noCase') },
        ]}
        onChange={(caseId) => onChange({ caseId })}
      />
      <SelectField
        label={t('handOvers.standing')}
        value={filter.standing}
        options={standingFilters.map((value) => ({ value, label: t(`handOvers.standings.${value}`) }))}
        onChange={(standing) => onChange({ standing })}
      />
      <span className={styles.quiet} role="status">
        {t('handOvers.shown', { count })}
      </span>
    </div>
  )
}

/** A recipient whose record is not at hand is called as in the hand-over. */
const wordsOf = (list: readonly StoredRecord<'hand-over'>[], who: string): string =>
  list.find((one) => whoOf(one) === who)?.body.recipient ?? who
