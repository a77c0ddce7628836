import { IconArchive, IconShieldExclamation, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../ui/badge.tsx'
import type { Standing } from './use-standing.ts'

const looks: Record<Standing['kind'], { readonly tone: Tone; readonly icon: ReactNode }> = {
  quarantined: { tone: 'bad', icon: <IconShieldExclamation /> },
  'given-up': { tone: 'neutral', icon: <IconArchive /> },
  deleted: { tone: 'neutral', icon: <IconTrash /> },
}

/** How an item stands, where it is not simply held. */
export function StandingBadge({ kind }: { readonly kind: Standing['kind'] }) {
  const { t } = useTranslation()
  return <Badge {...looks[kind]}>{t(`custody.standing.${kind}`)}</Badge>
}
