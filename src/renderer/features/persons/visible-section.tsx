import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useFieldIssue } from '../../form/field-issues-context.ts'
import { Spot } from '../../form/spot.tsx'
import { useSession } from '../../platform/session.ts'
import { useFieldError } from '../../ui/private-input.ts'
import { Section } from '../../ui/section.tsx'
import styles from './persons.module.css'
import type { PersonSectionProps } from './section-props.ts'

/** Which analysts may see it. Whoever narrows it stays among them. */
export function VisibleSection({ body: { visibleTo }, onChange }: PersonSectionProps) {
  const { t } = useTranslation()
  const { analyst } = useSession()
  const analysts = useEngineQuery('records.all', { kind: 'analyst' }) ?? []
  const error = useFieldError(useFieldIssue('visibleTo'))
  const narrow = (chosen: readonly string[]) =>
    onChange({
      visibleTo:
        chosen.length === 0 || analyst === null ? [...chosen] : [...new Set([...chosen, analyst.id])],
    })
  return (
    <Section title={t('persons.visible.title')} hint={t('persons.visible.hint')}>
      <Spot field="visibleTo" className={styles.fields}>
        <MultiSelect
          label={t('persons.visible.label')}
          searchable
          clearable
          autoComplete="off"
          spellCheck={false}
          error={error}
          value={[...visibleTo]}
          placeholder={visibleTo.length === 0 ? t('persons.visible.all') : ''}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          data={analysts.flatMap((record) =>
            record.kind === 'analyst' ? [{ value: record.id, label: record.body.name }] : [],
          )}
          onChange={narrow}
        />
      </Spot>
    </Section>
  )
}
