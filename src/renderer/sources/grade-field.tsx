import { useTranslation } from 'react-i18next'
import { notJudged, type Credibility, type Grading, type Reliability } from '#shared/domain/grading/schema.ts'
import { ChoiceField } from '../form/choice-field.tsx'
import fieldStyles from '../form/fields.module.css'
import { WordsField } from '../form/words-field.tsx'
import { AnalystName } from '../platform/analyst-name.tsx'
import { useSession } from '../platform/session.ts'
import { InstantText } from '../ui/instant-text.tsx'

export interface GradeFieldProps<Grade extends Reliability | Credibility> {
  /** Names the grade in the form; its reason is `<field>Grading.why`. */
  readonly field: string
  readonly label: string
  readonly value: Grade
  readonly values: readonly Grade[]
  readonly words: (value: Grade) => string
  readonly grading: Grading | null
  readonly onChange: (value: Grade, grading: Grading | null) => void
}

/** A grade with who gave it, when and why. Whoever changes it or its reason gives it anew, in their own name. */
export function GradeField<Grade extends Reliability | Credibility>({
  field,
  grading,
  onChange,
  ...choice
}: GradeFieldProps<Grade>) {
  const { t } = useTranslation()
  const { analyst } = useSession()
  const give = (value: Grade, why: string) =>
    onChange(value, { gradedBy: analyst?.id ?? null, gradedAt: new Date().toISOString(), why })
  return (
    <div>
      <div className={fieldStyles.halves}>
        <ChoiceField {...choice} field={field} onChange={(value) => give(value, '')} />
        <WordsField
          field={`${field}Grading.why`}
          label={t('grading.why')}
          placeholder={t('grading.whyPlaceholder')}
          value={grading?.why ?? ''}
          onChange={(why) => give(choice.value, why)}
        />
      </div>
      <p className={fieldStyles.hint}>
        <GradedBy grade={choice.value} grading={grading} />
      </p>
    </div>
  )
}

/** Who gave a grade and when; of what nobody judged, that this is not the worst grade. */
export function GradedBy({
  grade,
  grading,
}: {
  readonly grade: Reliability | Credibility
  readonly grading: Grading | null
}) {
  const { t } = useTranslation()
  if (grading === null) return <>{t('grading.nobody')}</>
  if (grading.gradedBy === null || grading.gradedAt === null) return <>{t('grading.notRecorded')}</>
  return (
    <>
      {t('grading.by')} <AnalystName id={grading.gradedBy} />, <InstantText instant={grading.gradedAt} />
      {notJudged(grade) && <> · {t('grading.notWorst')}</>}
    </>
  )
}
