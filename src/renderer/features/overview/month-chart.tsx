import { Switch } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { roundTop } from '../../charts/bars-path.ts'
import { TimeAxis } from '../../charts/time-axis.tsx'
import { TimeBars } from '../../charts/time-bars.tsx'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { formatRoute } from '../../platform/route.ts'
import { Section } from '../../ui/section.tsx'
import { BarLinks } from './bar-links.tsx'
import { BarTable, type Bar } from './bar-table.tsx'
import styles from './overview.module.css'

const HEIGHT = 96
const ALL = { text: '', filters: [], range: null, lanes: 'verification' } as const

/** Ten years of months at one glance, and each of them as a number that leads to its list. */
export function MonthChart({ months }: { readonly months: readonly Bar[] }) {
  const { t, i18n } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const timeline = useEngineQuery('incidents.timeline', ALL)
  const { ref, width } = useElementSize()
  const bars = timeline?.bars ?? []
  const plot = { keys: bars.map(({ key }) => key), width: Math.floor(width) }
  const top = roundTop(Math.max(1, ...bars.map(({ all }) => all)))
  return (
    <Section
      title={t('overview.months')}
      hint={t('overview.monthsHint')}
      actions={
        months.length > 0 && (
          <Switch
            label={t('overview.asTable')}
            checked={asTable}
            onChange={(event) => setAsTable(event.currentTarget.checked)}
          />
        )
      }
    >
      {asTable || months.length === 0 ? (
        <BarTable caption={t('overview.months')} bars={months} />
      ) : (
        <>
          <p className={styles.scale}>
            {timeline !== undefined &&
              t(`overview.most.${timeline.unit}`, { most: new Intl.NumberFormat(i18n.language).format(top) })}
          </p>
          <div className={styles.chart} ref={ref}>
            {timeline !== undefined && plot.width > 0 && bars.length > 0 && (
              <>
                <TimeBars bars={bars} width={plot.width} height={HEIGHT} top={top} />
                <BarLinks bars={bars} width={plot.width} height={HEIGHT} />
                <TimeAxis {...plot} unit={timeline.unit} />
              </>
            )}
          </div>
          <p>
            <a className={styles.link} href={formatRoute({ screen: 'timeline', filters: [] })}>
              {t('overview.timeline')}
            </a>
          </p>
        </>
      )}
    </Section>
  )
}
