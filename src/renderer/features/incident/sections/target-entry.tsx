import { useTranslation } from 'react-i18next'
import { Entry } from '../../../form/entry.tsx'
import entryStyles from '../../../form/entry.module.css'
import fieldStyles from '../../../form/fields.module.css'
import { PassageField } from '../../../form/passage-field.tsx'
import type { SourceView } from '../../../sources/source-view.ts'
import { SourcesField } from '../../../sources/sources-field.tsx'
import { isDamage, type TargetEntry } from '../model/entries/target-entry.ts'
import { HintLines } from './hint-lines.tsx'
import { MilitaryUse } from './military-use.tsx'
import { TargetObject } from './target-object.tsx'
import { TargetSigns } from './target-signs.tsx'

export interface TargetEntryProps {
  readonly entry: TargetEntry
  readonly sources: readonly SourceView[]
  readonly startsOpen: boolean
  readonly onChange: (patch: Partial<TargetEntry>) => void
  readonly onRemove: () => void
}

/** One thing that was hit: what it was, how it could be known as civilian, and what is alleged against that. */
export function TargetEntryView({ entry, sources, startsOpen, onChange, onRemove }: TargetEntryProps) {
  const { t } = useTranslation()
  const field = `targets.${entry.id}`
  const kind = t(`attack.targets.types.${entry.type}`)
  const name = entry.name.trim()
  return (
    <Entry
      field={field}
      label={name === '' ? kind : name}
      startsOpen={startsOpen}
      onRemove={onRemove}
      summary={
        <span className={entryStyles.line}>
          <span className={entryStyles.strong}>{kind}</span>
          <bdi className={entryStyles.cut}>{name === '' ? t('attack.targets.untitled') : name}</bdi>
          <span className={`${entryStyles.quiet} ${entryStyles.end}`}>
            {entry.militaryUse.alleged === 'yes' && `${t('attack.targets.militaryUse')} · `}
            {t('attack.targets.damage')}:{' '}
            {isDamage(entry.damage) ? t(`attack.targets.damages.${entry.damage}`) : entry.damage}
          </span>
        </span>
      }
    >
      <div className={fieldStyles.stack}>
        <TargetObject field={field} entry={entry} onChange={onChange} />
        <TargetSigns field={field} entry={entry} onChange={onChange} />
        <MilitaryUse
          field={`${field}.militaryUse`}
          value={entry.militaryUse}
          sources={sources}
          onChange={(patch) => onChange({ militaryUse: { ...entry.militaryUse, ...patch } })}
        />
        <SourcesField
          field={`${field}.sourceIds`}
          label={t('attack.targets.sources')}
          value={entry.sourceIds}
          sources={sources}
          onChange={(sourceIds) => onChange({ sourceIds })}
        />
        <PassageField
          field={`${field}.note`}
          label={t('attack.targets.note')}
          minRows={1}
          value={entry.note}
          onChange={(note) => onChange({ note })}
        />
        <HintLines fields={['targets.note']} />
      </div>
    </Entry>
  )
}
