import { Button } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IncidentLine } from '../../../engine/queries.ts'
import { ChoiceField } from '../../../form/choice-field.tsx'
import { RemoveButton } from '../../../form/entry.tsx'
import { useFieldIssue } from '../../../form/field-issues-context.ts'
import fieldStyles from '../../../form/fields.module.css'
import { Spot } from '../../../form/spot.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { useFieldError } from '../../../ui/private-input.ts'
import { chosenTypes, type RelationEntry } from '../model/entries/relation-entry.ts'
import { IncidentLink } from './incident-link.tsx'
import relationStyles from './relations.module.css'
import styles from './sections.module.css'

export interface RelationRowProps {
  readonly entry: RelationEntry
  /** Missing while the workspace is still being read. */
  readonly to: IncidentLine | undefined
  readonly onChange: (patch: Partial<RelationEntry>) => void
  readonly onRemove: () => void
  readonly onMerge: ((otherId: string) => void) | null
}

/** One link to another incident. What a merge has written is read here and changed nowhere. */
export function RelationRow({ entry, to, onChange, onRemove, onMerge }: RelationRowProps) {
  const { t } = useTranslation()
  const field = `relations.${entry.id}`
  const error = useFieldError(useFieldIssue(`${field}.incidentId`))
  const merged = !chosenTypes.some((type) => type === entry.type)
  const name = to?.reference ?? entry.incidentId.slice(0, 8)
  return (
    <li className={relationStyles.relation}>
      {merged ? (
        <span>{t(`people.relations.types.${entry.type}`)}</span>
      ) : (
        <ChoiceField
          field={`${field}.type`}
          label={t('people.relations.type')}
          value={entry.type}
          values={chosenTypes}
          words={(type) => t(`people.relations.types.${type}`)}
          onChange={(type) => onChange({ type })}
        />
      )}
      <Spot field={`${field}.incidentId`} className={merged ? undefined : relationStyles.relatedTo}>
        <IncidentLink line={to} />
        {entry.type === 'duplicate-of' && onMerge !== null && to !== undefined && to.status !== 'merged' && (
          <Button
            className={relationStyles.merge}
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowMerge size={12} aria-hidden="true" />}
            aria-label={t('people.similar.mergeNamed', { reference: to.reference })}
            onClick={() => onMerge(to.id)}
          >
            {t('people.similar.merge')}
          </Button>
        )}
        {error !== undefined && <p className={fieldStyles.warn}>{error}</p>}
      </Spot>
      {merged ? (
        <span />
      ) : (
        <RemoveButton label={t('people.relations.remove', { name })} onRemove={onRemove} />
      )}
      {!merged && (
        <WordsField
          className={styles.itemNote ?? ''}
          field={`${field}.note`}
          aria-label={t('people.relations.note', { name })}
          placeholder={t('people.relations.notePlaceholder')}
          value={entry.note}
          onChange={(note) => onChange({ note })}
        />
      )}
    </li>
  )
}
