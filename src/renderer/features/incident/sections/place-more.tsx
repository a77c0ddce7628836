import { useContext, useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { areaControl } from '#shared/domain/place/schema.ts'
import { ChoiceField } from '../../../form/choice-field.tsx'
import { FieldIssuesContext } from '../../../form/field-issues-context.ts'
import fieldStyles from '../../../form/fields.module.css'
import { PassageField } from '../../../form/passage-field.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import type { SourceView } from '../../../sources/source-view.ts'
import { SourcesField } from '../../../sources/sources-field.tsx'
import type { PlaceEntry } from '../model/entries/place-entry.ts'
import { AreaEchoLine } from './area-echo-line.tsx'

export interface PlaceMoreProps {
  readonly field: string
  readonly entry: PlaceEntry
  readonly sources: readonly SourceView[]
  readonly onChange: (patch: Partial<PlaceEntry>) => void
}

/** Who held the area, its outline and its code: asked for, or shown because something of it is recorded or wrong. */
export function PlaceMore(props: PlaceMoreProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(() => holdsMore(props.entry))
  const wrong = useIsWrong(props.field)
  if (wrong && !asked) setAsked(true)
  if (!asked)
    return (
      <Button variant="subtle" className={fieldStyles.more} onClick={() => setAsked(true)}>
        {t('where.more')}
      </Button>
    )
  return <More {...props} />
}

const holdsMore = ({ area, adminCode, control }: PlaceEntry): boolean =>
  [area, adminCode, control.basis].some((typed) => typed !== '') ||
  control.by !== 'unknown' ||
  control.sourceIds.length > 0

function useIsWrong(field: string): boolean {
  const issues = [...useContext(FieldIssuesContext).keys()]
  return ['area', 'adminCode', 'control'].some((name) =>
    issues.some((at) => at.startsWith(`${field}.${name}`)),
  )
}

function More({ field, entry, sources, onChange }: PlaceMoreProps) {
  const { t } = useTranslation()
  const { control } = entry
  const change = (patch: Partial<typeof control>) => onChange({ control: { ...control, ...patch } })
  return (
    <>
      <div className={fieldStyles.row}>
        <ChoiceField
          field={`${field}.control.by`}
          label={t('where.control')}
          value={control.by}
          values={areaControl.shape.by.options}
          words={(value) => t(`where.controllers.${value}`)}
          onChange={(by) => change({ by })}
        />
        <WordsField
          field={`${field}.control.basis`}
          label={t('where.controlBasis')}
          value={control.basis}
          onChange={(basis) => change({ basis })}
        />
        <SourcesField
          field={`${field}.control.sourceIds`}
          label={t('where.controlSources')}
          value={control.sourceIds}
          sources={sources}
          onChange={(sourceIds) => change({ sourceIds })}
        />
      </div>
      <div className={fieldStyles.pair}>
        <div>
          <PassageField
            field={`${field}.area`}
            label={t('where.area')}
            description={t('where.areaHint')}
            minRows={3}
            value={entry.area}
            onChange={(area) => onChange({ area })}
          />
          <AreaEchoLine typed={entry.area} />
        </div>
        <WordsField
          field={`${field}.adminCode`}
          label={t('where.adminCode')}
          description={t('where.adminCodeHint')}
          placeholder="UA14140050000099709"
          value={entry.adminCode}
          onChange={(adminCode) => onChange({ adminCode })}
        />
      </div>
    </>
  )
}
