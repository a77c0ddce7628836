import {
  IconAlertTriangle,
  IconClockCheck,
  IconDeviceFloppy,
  IconEye,
  IconFileText,
  IconKey,
  IconNotebook,
  IconPackageExport,
  IconPaperclip,
  type Icon,
} from '@tabler/icons-react'
import type { ActivityLine } from '#shared/ipc/activity.ts'
import { groupOf, type HappeningGroup } from '#shared/journal/activity/happening.ts'
import styles from './activity.module.css'

const icons: Readonly<Record<HappeningGroup, Icon>> = {
  records: IconFileText,
  custody: IconPaperclip,
  out: IconPackageExport,
  reading: IconEye,
  keys: IconKey,
  backups: IconDeviceFloppy,
  stamps: IconClockCheck,
  journal: IconNotebook,
}

const odd: ReadonlySet<string> = new Set(['log.clock-went-back', 'log.tail-moved', 'unknown'])

/** The heading under which it is found, as a shape; what failed and what should not be is told apart. */
export function HappeningIcon({ line: { happening, facts } }: { readonly line: ActivityLine }) {
  const hasFailed = facts.some(({ name, value }) => name === 'outcome' && value === 'failure')
  const Shape = hasFailed || odd.has(happening) ? IconAlertTriangle : icons[groupOf(happening)]
  const tone = hasFailed ? styles.bad : odd.has(happening) ? styles.warn : styles.faint
  return <Shape className={`${styles.icon} ${tone}`} size={15} stroke={1.7} aria-hidden="true" />
}
