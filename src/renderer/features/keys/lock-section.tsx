import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/lib/result.ts'
import styles from '../../keys/keys.module.css'
import { bridge } from '../../platform/bridge.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'

const choices = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60]

export interface LockSectionProps {
  readonly minutes: number
  readonly onChanged: () => void
}

/** After how long without anybody the workspace locks by itself: long, if need be, and never off. */
export function LockSection({ minutes, onChanged }: LockSectionProps) {
  const { t } = useTranslation()
  const [failure, setFailure] = useState<Failure | null>(null)
  const choose = async (chosen: string) => {
    const answer = await bridge.key.setLockAfter({ minutes: Number(chosen) })
    setFailure(answer.ok ? null : answer.failure)
    onChanged()
  }
  return (
    <div className={styles.form}>
      <SelectField
        label={t('keys.lock.after')}
        value={String(minutes)}
        options={[...new Set([...choices, minutes])]
          .toSorted((a, b) => a - b)
          .map((count) => ({ value: String(count), label: t('keys.lock.minutes', { count }) }))}
        onChange={(chosen) => void choose(chosen)}
      />
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
