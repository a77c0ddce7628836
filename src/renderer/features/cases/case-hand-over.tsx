import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { navigate } from '../../platform/navigation.ts'
import { Notice } from '../../ui/notice.tsx'
import { HandOverPage } from './hand-over-page.tsx'
import { ReadinessPanel } from './readiness-panel.tsx'
import { useExportForm } from './use-export-form.ts'
import { useReadiness } from './use-readiness.ts'

export interface CaseHandOverProps {
  readonly record: StoredRecord<'case'>
  /** Something was typed in the case and not saved. */
  readonly hasDraft: boolean
}

/** Handing over one case, beside what a challenger would find in it. */
export function CaseHandOver({ record, hasDraft }: CaseHandOverProps) {
  const { t } = useTranslation()
  const { id, body } = record
  const form = useExportForm(
    useMemo(() => ({ kind: 'case' as const, caseId: id }), [id]),
    body.recipients,
  )
  // The check is held against somebody of the case's list, or against all of them.
  const readiness = useReadiness(id, form.to?.isListed === true ? form.to.id : null)
  const isEmpty = body.incidents.length === 0
  return (
    <HandOverPage
      title={body.title}
      reference={record.reference}
      form={form}
      canExport={!isEmpty}
      notice={
        <>
          {isEmpty && <Notice tone="warn">{t('cases.needsIncident')}</Notice>}
          {hasDraft && <Notice>{t('exporting.draft')}</Notice>}
        </>
      }
      back={
        <Button
          leftSection={<IconArrowLeft size={14} aria-hidden="true" />}
          onClick={() => navigate({ screen: 'case', id, fresh: false })}
        >
          {t('exporting.toCase')}
        </Button>
      }
      check={
        // What is held back depends on the profile, and stands in a list of its own.
        <ReadinessPanel
          {...readiness}
          found={readiness.found && { ...readiness.found, withheld: [] }}
          isOld={false}
        />
      }
    />
  )
}
