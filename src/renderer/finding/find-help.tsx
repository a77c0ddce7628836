import { useTranslation } from 'react-i18next'
import { ExampleHelp } from '../ui/example-help.tsx'

const ways = [
  'words',
  'phrase',
  'not',
  'title',
  'date',
  'near',
  'killed',
  'status',
  'verification',
  'has',
] as const

/** The ways to look for something; the keys go on in what was typed. */
export function FindHelp({ onTake }: { readonly onTake: (example: string) => void }) {
  const { t } = useTranslation()
  return (
    <ExampleHelp
      label={t('finding.help')}
      lead={t('finding.lead')}
      examples={ways.map((way) => ({
        text: t(`finding.example.${way}`),
        words: t(`finding.ways.${way}`),
      }))}
      keysGoOn="elsewhere"
      position="bottom-start"
      onTake={onTake}
    />
  )
}
