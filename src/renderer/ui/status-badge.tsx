import {
  IconArchive,
  IconArrowBackUp,
  IconCheck,
  IconEye,
  IconGitMerge,
  IconPencil,
  IconSend,
  IconX,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IncidentStatus } from '#shared/domain/incident/schema.ts'
import { Badge, type Tone } from './badge.tsx'

const looks: Record<IncidentStatus, { readonly tone: Tone; readonly icon: ReactNode }> = {
  draft: { tone: 'neutral', icon: <IconPencil /> },
  submitted: { tone: 'accent', icon: <IconSend /> },
  'in-review': { tone: 'accent', icon: <IconEye /> },
  returned: { tone: 'warn', icon: <IconArrowBackUp /> },
  accepted: { tone: 'ok', icon: <IconCheck /> },
  rejected: { tone: 'bad', icon: <IconX /> },
  merged: { tone: 'neutral', icon: <IconGitMerge /> },
  withdrawn: { tone: 'neutral', icon: <IconArchive /> },
}

export function StatusBadge({ status }: { readonly status: IncidentStatus }) {
  const { t } = useTranslation()
  return <Badge {...looks[status]}>{t(`terms.status.${status}`)}</Badge>
}
