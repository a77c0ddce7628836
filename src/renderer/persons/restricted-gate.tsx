import { Button } from '@mantine/core'
import { IconArrowLeft, IconEye, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { goBack } from '../platform/navigation.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'

export interface RestrictedGateProps {
  /** What is said of the person before it is shown who it is. */
  readonly codeName: string
  readonly showLabel: string
  readonly onShow: () => void
  /** Why nothing was shown. */
  readonly children?: ReactNode
}

/** Stands before everything that tells who a person is: shown only when asked for, each time anew. */
export function RestrictedGate({ codeName, showLabel, onShow, children }: RestrictedGateProps) {
  const { t } = useTranslation()
  return (
    <Page
      title={<bdi>{codeName}</bdi>}
      actions={
        <Button leftSection={<IconArrowLeft size={14} />} onClick={goBack}>
          {t('history.back')}
        </Button>
      }
    >
      {children}
      <EmptyState
        title={t('persons.gate.title')}
        actions={
          <Button variant="filled" data-autofocus leftSection={<IconEye size={14} />} onClick={onShow}>
            {showLabel}
          </Button>
        }
      >
        <p>
          <IconLock size={14} aria-hidden="true" /> {t('persons.gate.text')}
        </p>
      </EmptyState>
    </Page>
  )
}
