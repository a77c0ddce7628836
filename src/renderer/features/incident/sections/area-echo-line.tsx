import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import fieldStyles from '../../../form/fields.module.css'
import { areaEcho } from '../model/area-echo.ts'

/** How many corners of an outline were understood, and which lines were not. */
export function AreaEchoLine({ typed }: { readonly typed: string }) {
  const { t } = useTranslation()
  const { corners, unread } = areaEcho(typed)
  return (
    <div className={fieldStyles.echo} aria-live="polite">
      {corners > 0 && (
        <>
          <IconCheck size={13} aria-hidden="true" />
          <span>{t('where.corners', { count: corners })}</span>
        </>
      )}
      {unread.length > 0 && (
        <span>
          {t('where.unread', { count: unread.length, lines: unread.map(({ line }) => line).join(', ') })}
        </span>
      )}
    </div>
  )
}
