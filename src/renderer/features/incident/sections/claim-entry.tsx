import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'
import { Entry } from '../../../form/entry.tsx'
import entryStyles from '../../../form/entry.module.css'
import fieldStyles from '../../../form/fields.module.css'
import type { ClaimEntry } from '../model/entries/claim-entry.ts'
import type { SourceEntry } from '../../../sources/source-entry.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import { StanceBadge } from '../../../sources/stance-badge.tsx'
import { SourceFields } from '../../../sources/source-fields.tsx'
import { ClaimFields } from './claim-fields.tsx'
import { SourceSummary } from './source-summary.tsx'
import styles from './sections.module.css'

export interface ClaimEntryProps {
  readonly claim: ClaimEntry
  /** Missing while the workspace is still being read. */
  readonly source: SourceView | undefined
  readonly startsOpen: boolean
  readonly onChange: (patch: Partial<ClaimEntry>) => void
  readonly onSourceChange: (id: string, patch: Partial<SourceEntry>) => void
  readonly onTakeUp: (source: SourceView) => void
  readonly onRemove: () => void
}

/** One source with what it states about this incident. */
export function ClaimEntryView({ claim, source, startsOpen, onRemove, ...actions }: ClaimEntryProps) {
  const { t } = useTranslation()
  const title =
    source === undefined || source.title.trim() === '' ? t('incident.sources.untitled') : source.title
  return (
    <Entry
      field={`claims.${claim.id}`}
      holds={`sources.${claim.sourceId}`}
      label={title}
      startsOpen={startsOpen}
      onRemove={onRemove}
      summary={
        <span className={entryStyles.line}>
          <bdi className={entryStyles.strong}>{title}</bdi>
          {source !== undefined && source.publisher !== '' && (
            <bdi className={entryStyles.cut}>{source.publisher}</bdi>
          )}
          <span className={`${entryStyles.end} ${styles.marks}`}>
            <StanceBadge stance={claim.stance} />
            <Badge>
              {t('incident.sources.grade', {
                reliability: source?.reliability ?? 'F',
                credibility: claim.credibility,
              })}
            </Badge>
          </span>
        </span>
      }
    >
      <div className={fieldStyles.stack}>
        {source?.entry != null ? (
          <SourceFields
            entry={source.entry}
            legend={
              source.entry.baseRev === null
                ? t('incident.sources.newSource')
                : t('incident.sources.changedSource')
            }
            twinLabel={t('incident.sources.useTwin')}
            onChange={(patch) => actions.onSourceChange(claim.sourceId, patch)}
            onUseTwin={(id) => actions.onChange({ sourceId: id })}
          />
        ) : (
          source !== undefined && <SourceSummary source={source} onTakeUp={() => actions.onTakeUp(source)} />
        )}
        <ClaimFields claim={claim} onChange={actions.onChange} />
      </div>
    </Entry>
  )
}
