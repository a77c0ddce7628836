import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import fieldStyles from '../../form/fields.module.css'
import { PassageField } from '../../form/passage-field.tsx'
import { RecordFormPage } from '../../form/record-form-page.tsx'
import { useRecordForm } from '../../form/use-record-form.ts'
import { WordsField } from '../../form/words-field.tsx'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { useSourceViews } from '../../sources/use-source-views.ts'
import { Section } from '../../ui/section.tsx'
import { ReportFigures } from './report-figures.tsx'
import { reportForm } from './report-form.ts'
import styles from './reports.module.css'

export interface ReportEditorProps {
  readonly id: string
  readonly record: StoredRecord<'statistical-report'> | null
  readonly kept: KeptDraft | null
}

const NONE: readonly never[] = []

/** One published report: its words, its figures, and what stands in them beside what is logged. */
export function ReportEditor({ id, record, kept }: ReportEditorProps) {
  const { t } = useTranslation()
  const { root, ...editor } = useRecordForm(reportForm, id, record, kept)
  const { form, change } = editor
  const sources = useSourceViews(
    form.figures.flatMap(({ sourceIds }) => sourceIds),
    NONE,
  )
  return (
    <RecordFormPage
      id={id}
      editor={editor}
      root={root}
      title={form.title}
      untitled={t('reports.untitled')}
      asideLabel={t('reports.about')}
      aside={
        <div className={styles.about}>
          <h2 className={styles.heading}>{t('reports.about')}</h2>
          <p>{t('reports.aboutText')}</p>
          <p>{t('reports.aboutMore')}</p>
        </div>
      }
    >
      <Section title={t('reports.words')}>
        <div className={fieldStyles.stack}>
          <WordsField
            field="title"
            label={t('reports.title')}
            required
            value={form.title}
            onChange={(title) => change({ title })}
          />
          <PassageField
            field="quote"
            label={t('reports.quote')}
            description={t('reports.quoteHint')}
            minRows={2}
            value={form.quote}
            onChange={(quote) => change({ quote })}
          />
          <PassageField
            field="note"
            label={t('reports.note')}
            minRows={2}
            value={form.note}
            onChange={(note) => change({ note })}
          />
        </div>
      </Section>
      <ReportFigures form={form} sources={sources} onChange={(figures) => change({ figures })} />
    </RecordFormPage>
  )
}
