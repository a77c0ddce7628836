import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconRosetteDiscountCheck,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verification } from '#shared/domain/incident/schema.ts'
import { Badge, type Tone } from './badge.tsx'

const looks: Record<Verification, { readonly tone: Tone; readonly icon: ReactNode }> = {
  unverified: { tone: 'neutral', icon: <IconCircleDashed /> },
  'partially-corroborated': { tone: 'accent', icon: <IconCircleHalf2 /> },
  corroborated: { tone: 'ok', icon: <IconCircleCheck /> },
  verified: { tone: 'ok', icon: <IconRosetteDiscountCheck /> },
  disputed: { tone: 'warn', icon: <IconAlertTriangle /> },
  refuted: { tone: 'bad', icon: <IconCircleX /> },
}

export function VerificationBadge({ verification }: { readonly verification: Verification }) {
  const { t } = useTranslation()
  return <Badge {...looks[verification]}>{t(`terms.verification.${verification}`)}</Badge>
}
