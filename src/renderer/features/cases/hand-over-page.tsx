import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import { Page } from '../../ui/page.tsx'
import { ExportForm } from './export-form.tsx'
import type { ExportForm as Form } from './use-export-form.ts'
import { usePlan } from './use-plan.ts'
import { WithheldList } from './withheld-list.tsx'
import styles from './export.module.css'

export interface HandOverPageProps {
  readonly title: string
  readonly reference?: string
  readonly form: Form
  readonly canExport: boolean
  readonly notice: ReactNode
  readonly back: ReactNode
  /** What a challenger would find; null where nothing is checked. */
  readonly check: ReactNode
}

/** One column of choices, top to bottom, and beside it what the dossier would say against itself and hold back. */
export function HandOverPage({ title, reference, form, canExport, notice, back, check }: HandOverPageProps) {
  const { t } = useTranslation()
  const plan = usePlan(form)
  return (
    <Page
      title={
        <>
          {t('exporting.title')}: <bdi>{title}</bdi>
        </>
      }
      badges={reference !== undefined && <Badge>{reference}</Badge>}
      actions={back}
      asideLabel={t('exporting.aside')}
      aside={
        <div className={styles.aside}>
          {check}
          <WithheldList plan={plan?.ok === true ? plan.value : null} />
        </div>
      }
    >
      {notice}
      <ExportForm form={form} plan={plan} canExport={canExport} />
    </Page>
  )
}
