import { Button } from '@mantine/core'
import { IconEye, IconPackageExport } from '@tabler/icons-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '#shared/lib/result.ts'
import { PreviewDialog } from '../../dossier/preview-dialog.tsx'
import { useCommand } from '../../platform/commands/use-command.ts'
import { keyCaps } from '../../platform/commands/shortcut.ts'
import { isMac } from '../../platform/is-mac.ts'
import { ForExporters } from '../../ui/for-writers.tsx'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ExportFormat } from './export-format.tsx'
import { ExportLock } from './export-lock.tsx'
import { ExportOutcome } from './export-outcome.tsx'
import { ExportProfile } from './export-profile.tsx'
import { ExportTo } from './export-to.tsx'
import { ExportVersion } from './export-version.tsx'
import styles from './export.module.css'
import type { ExportForm as Form } from './use-export-form.ts'
import type { Plan } from './use-plan.ts'

export interface ExportFormProps {
  readonly form: Form
  readonly plan: Result<Plan> | null
  readonly canExport: boolean
}

/** What goes out, for whom, by which rules, in which form and how locked; then the button, and what came of it. */
export function ExportForm({ form, plan, canExport }: ExportFormProps) {
  const { t } = useTranslation()
  const element = useRef<HTMLFormElement>(null)
  const [previewing, setPreviewing] = useState(false)
  const caseId = form.selection.kind === 'case' ? form.selection.caseId : null
  const able = canExport && !form.running
  useCommand('case.hand-over', () => element.current?.requestSubmit(), able)
  useCommand('case.preview', () => setPreviewing(true), canExport)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!able) return
    await form.submit()
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <form
      ref={element}
      className={styles.form}
      aria-label={t('exporting.title')}
      autoComplete="off"
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      <ExportTo form={form} />
      <ExportProfile form={form} />
      <ExportVersion plan={plan} caseId={caseId} />
      <ExportFormat form={form} />
      <ForExporters>
        <ExportLock form={form} />
        <section className={styles.part}>
          <TextField
            label={t('handOver.note')}
            description={t('exporting.noteHint')}
            maxLength={2_000}
            value={form.note}
            onChange={(event) => form.setNote(event.currentTarget.value)}
          />
        </section>
      </ForExporters>
      <ExportOutcome form={form} />
      <div className={styles.buttons}>
        <ForExporters>
          <Button
            type="submit"
            variant="filled"
            disabled={!able}
            leftSection={<IconPackageExport size={14} aria-hidden="true" />}
            rightSection={<KeyCaps keys={keyCaps('mod+E', isMac)} />}
          >
            {t('exporting.submit')}
          </Button>
        </ForExporters>
        <Button
          disabled={!canExport}
          leftSection={<IconEye size={14} aria-hidden="true" />}
          onClick={() => setPreviewing(true)}
        >
          {t('preview.open')}
        </Button>
      </div>
      {previewing && (
        <PreviewDialog
          selection={form.selection}
          profileId={form.profileId}
          recipientId={form.recipientId}
          onClose={() => setPreviewing(false)}
        />
      )}
    </form>
  )
}
