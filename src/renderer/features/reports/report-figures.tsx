import { useTranslation } from 'react-i18next'
import type { Harm } from '#shared/domain/casualty/schema.ts'
import { AddButton } from '../../form/add-button.tsx'
import { useAdded } from '../../form/use-added.ts'
import { newFigure, type FigureEntry } from '../../figures/figure-entry.ts'
import { FigureEntryView } from '../../figures/figure-entry-view.tsx'
import { comparable, setOverlap, withoutLostOverlaps } from '../../figures/overlaps.ts'
import { useSumText } from '../../figures/sum-text.ts'
import { brokenTogether } from '../../figures/sums-together.ts'
import { IssueLine } from '../../form/issue-line.tsx'
import { newId } from '../../platform/new-id.ts'
import type { SourceView } from '../../sources/source-view.ts'
import { Section } from '../../ui/section.tsx'
import type { ReportText } from './report-form.ts'
import styles from './reports.module.css'

export interface ReportFiguresProps {
  readonly form: ReportText
  readonly sources: readonly SourceView[]
  readonly onChange: (figures: FigureEntry[]) => void
}

const harms = ['killed', 'injured', 'killed-or-injured'] as const

/** The figures of a report. A sum that does not come out is named; it is kept as it was published. */
export function ReportFigures({ form, sources, onChange }: ReportFiguresProps) {
  const { t } = useTranslation()
  const { figures } = form
  const { isAdded, noteAdded } = useAdded()
  const sumText = useSumText()
  const broken = brokenTogether(figures)
  const add = (harm: Harm) => {
    const entry = newFigure(newId(), harm)
    noteAdded(entry.id)
    onChange([...figures, entry])
  }
  return (
    <Section
      title={t('reports.figures')}
      hint={t('reports.figuresHint')}
      actions={harms.map((harm) => (
        <AddButton key={harm} onAdd={() => add(harm)}>
          {t(`incident.casualties.harms.${harm}`)}
        </AddButton>
      ))}
    >
      <IssueLine field="figures" />
      {figures.length === 0 && <p className={styles.none}>{t('reports.noFigures')}</p>}
      {figures.map((entry) => (
        <FigureEntryView
          key={entry.id}
          field={`figures.${entry.id}`}
          entry={entry}
          others={comparable(figures, entry)}
          sources={sources}
          broken={broken.find(({ figureId }) => figureId === entry.id)}
          startsOpen={isAdded(entry.id) || figures.length === 1}
          onChange={(patch) =>
            onChange(figures.map((one) => (one.id === entry.id ? { ...one, ...patch } : one)))
          }
          onOverlap={(otherId, said) => onChange(setOverlap(figures, [entry.id, otherId], said))}
          onRemove={() => onChange(withoutLostOverlaps(figures.filter((one) => one.id !== entry.id)))}
        />
      ))}
      {broken.map((sum) => (
        <p key={sum.figureId} className={styles.sum} role="status">
          {sumText(sum)}
        </p>
      ))}
    </Section>
  )
}
