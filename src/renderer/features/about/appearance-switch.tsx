import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const schemes = ['auto', 'light', 'dark'] as const

export function AppearanceSwitch() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('about.scheme.label')}
      value={colorScheme}
      onChange={setColorScheme}
      data={schemes.map((scheme) => ({ value: scheme, label: t(`about.scheme.${scheme}`) }))}
    />
  )
}
