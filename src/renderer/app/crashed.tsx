import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { navigate } from '../platform/navigation.ts'
import { home } from '../platform/route.ts'
import { EmptyState } from '../ui/empty-state.tsx'

/** Shown in place of a screen that broke. */
export function Crashed({ onGoOn }: { readonly onGoOn: () => void }) {
  const { t } = useTranslation()
  return (
    <main role="alert">
      <EmptyState
        title={t('shell.crashed.title')}
        actions={
          <>
            <Button variant="filled" onClick={onGoOn}>
              {t('ui.tryAgain')}
            </Button>
            <Button
              onClick={() => {
                navigate(home)
                onGoOn()
              }}
            >
              {t('shell.crashed.home')}
            </Button>
          </>
        }
      >
        {t('shell.crashed.text')}
      </EmptyState>
    </main>
  )
}
