import { Button } from '@mantine/core'
import { IconPackageExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { keyCaps } from '../../platform/commands/shortcut.ts'
import { useCommand } from '../../platform/commands/use-command.ts'
import { isMac } from '../../platform/is-mac.ts'
import { navigate } from '../../platform/navigation.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import styles from './export.module.css'
import { ReadinessPanel } from './readiness-panel.tsx'
import type { ReadinessState } from './readiness-state.ts'

export interface ExportPanelProps {
  readonly caseId: string
  /** The case is saved as it stands and holds something. */
  readonly ready: boolean
  readonly empty: boolean
  readonly readiness: ReadinessState
}

/** The way to where the saved case is handed over, and what a challenger would find in it. */
export function ExportPanel({ caseId, ready, empty, readiness }: ExportPanelProps) {
  const { t } = useTranslation()
  const go = () => navigate({ screen: 'hand-over', id: caseId })
  useCommand('case.hand-over', go, ready)
  return (
    <div className={styles.aside}>
      <section className={styles.way}>
        <h2 className={styles.heading}>{t('cases.handOver')}</h2>
        <p className={styles.quiet}>{t('cases.handOverHint')}</p>
        <div>
          <Button
            disabled={!ready}
            leftSection={<IconPackageExport size={14} aria-hidden="true" />}
            rightSection={<KeyCaps keys={keyCaps('mod+E', isMac)} />}
            onClick={go}
          >
            {t('exporting.go')}
          </Button>
        </div>
        {!ready && <p className={styles.quiet}>{empty ? t('cases.needsIncident') : t('cases.needsSave')}</p>}
      </section>
      <ReadinessPanel {...readiness} isOld={!ready && !empty} />
    </div>
  )
}
