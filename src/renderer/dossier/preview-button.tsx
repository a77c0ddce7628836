import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PreviewDialog } from './preview-dialog.tsx'
import type { PreviewOrder } from './use-preview.ts'

export interface PreviewButtonProps extends PreviewOrder {
  readonly disabled: boolean
}

/** Opens the pages that an export would write now. */
export function PreviewButton({ disabled, ...order }: PreviewButtonProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <>
      <Button
        disabled={disabled}
        leftSection={<IconEye size={15} stroke={1.6} aria-hidden="true" />}
        onClick={() => setShown(true)}
      >
        {t('preview.open')}
      </Button>
      {shown && <PreviewDialog {...order} onClose={() => setShown(false)} />}
    </>
  )
}
