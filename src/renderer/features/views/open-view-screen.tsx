import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { listOfView, routeOfList } from '../../finding/saved-views/view-list.ts'
import { navigate } from '../../platform/navigation.ts'
import { useSession } from '../../platform/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'

/** Goes on to the list of a view, as whoever looks means it; this step itself is left out of the history. */
export function OpenViewScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const found = useEngineQuery('record.get', { id })
  const analystId = useSession().analyst?.id ?? ''
  const body = found?.kind === 'saved-view' ? found.body : null
  useEffect(() => {
    if (body !== null) navigate(routeOfList(listOfView(body, analystId), id), 'replace')
  }, [body, analystId, id])
  return (
    <Page title={t('views.title')}>
      {found !== undefined && body === null && (
        <EmptyState
          title={t('views.notHere')}
          actions={<Button onClick={() => navigate({ screen: 'views' })}>{t('views.manage')}</Button>}
        />
      )}
    </Page>
  )
}
