import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { ExampleHelp } from '../ui/example-help.tsx'
import { dateExamples, exampleKinds } from './date-examples.ts'

export interface DateHelpProps {
  /** Label of the date's field. */
  readonly label: string
  /** What is typed so far: the examples are built on its day. */
  readonly typed: string
  readonly onTake: (edtf: string) => void
}

/** The ways to write a date. */
export function DateHelp({ label, typed, onTake }: DateHelpProps) {
  const { t } = useTranslation()
  const examples = dateExamples(typed)
  return (
    <ExampleHelp
      label={t('when.help', { label })}
      lead={t('when.helpLead')}
      examples={exampleKinds.map((kind) => ({
        name: t(`when.kinds.${kind}`),
        text: examples[kind],
        words: edtfInWords(examples[kind]),
      }))}
      keysGoOn="here"
      position="bottom-end"
      onTake={onTake}
    />
  )
}
