import { Button } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import { ImportList } from './import-list.tsx'
import { PlanView } from './plan-view.tsx'
import styles from './imports.module.css'
import { useImport } from './use-import.ts'

/** What came from other workspaces, and bringing in more: first what a file would do, then the doing. */
export function ImportsScreen() {
  const { t } = useTranslation()
  const work = useImport()
  const { plan, done, running } = work
  return (
    <Page
      title={t('imports.title')}
      actions={
        <ForWriters>
          <Button
            leftSection={<IconPackageImport size={14} aria-hidden="true" />}
            disabled={running}
            onClick={() => void work.choose()}
          >
            {t('imports.choose')}
          </Button>
        </ForWriters>
      }
    >
      <div className={styles.body}>
        {running && (
          <ProgressNotice label={t(`imports.${work.step}`)} progress={work.progress} onCancel={work.cancel} />
        )}
        {work.failure !== null && <FailureNotice failure={work.failure} />}
        {done !== null && (
          <Notice tone={done.plan.counts.conflicts > 0 ? 'warn' : 'ok'}>
            {t('imports.done', { reference: done.reference })}
          </Notice>
        )}
        {plan !== null && (
          <>
            <PlanView plan={plan} />
            <div className={styles.actions}>
              <Button variant="default" disabled={running} onClick={work.drop}>
                {t('ui.cancel')}
              </Button>
              <Button variant="filled" disabled={running} onClick={() => void work.confirm()}>
                {t('imports.confirm')}
              </Button>
            </div>
          </>
        )}
        {done !== null && <PlanView plan={done.plan} />}
        {plan === null && done === null && <ImportList />}
      </div>
    </Page>
  )
}
