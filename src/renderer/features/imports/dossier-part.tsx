import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import { PlanView } from './plan-view.tsx'
import styles from './imports.module.css'
import type { useImport } from './use-import.ts'

/** A dossier of another workspace: first what it would do, then what it did. */
export function DossierPart({ dossier }: { readonly dossier: ReturnType<typeof useImport> }) {
  const { t } = useTranslation()
  const { plan, done, running } = dossier
  return (
    <>
      {done !== null && (
        <Notice
          tone={done.plan.counts.conflicts > 0 ? 'warn' : 'ok'}
          actions={<Button onClick={dossier.drop}>{t('importLog.toImports')}</Button>}
        >
          {t('imports.done', { reference: done.reference })}
        </Notice>
      )}
      {plan !== null && (
        <>
          <PlanView plan={plan} />
          <div className={styles.actions}>
            <Button variant="default" disabled={running} onClick={dossier.drop}>
              {t('ui.cancel')}
            </Button>
            <Button variant="filled" disabled={running} onClick={() => void dossier.confirm()}>
              {t('imports.confirm')}
            </Button>
          </div>
        </>
      )}
      {done !== null && <PlanView plan={done.plan} />}
    </>
  )
}
