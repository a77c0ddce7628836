import { Button } from '@mantine/core'
import { IconPackageExport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params } from '../../engine/queries.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { chooseIncidents } from '../../platform/chosen-incidents.ts'
import { navigate } from '../../platform/navigation.ts'

export interface HandOverListedProps {
  readonly list: Params<'incidents.ids'>
  /** How many the list holds; undefined until it is known. */
  readonly count: number | undefined
}

/** Leads to where the incidents of the list, as it is narrowed down now, are handed over. */
export function HandOverListed({ list, count }: HandOverListedProps) {
  const { t } = useTranslation()
  const [leaving, setLeaving] = useState(false)
  return (
    <>
      <Button
        disabled={!count}
        loading={leaving}
        leftSection={<IconPackageExport size={14} aria-hidden="true" />}
        onClick={() => setLeaving(true)}
      >
        {t('incidents.handOver', { count: count ?? 0 })}
      </Button>
      {leaving && <Leaving list={list} />}
    </>
  )
}

/** Asks for every one of them only now: a list may be long. */
function Leaving({ list }: Pick<HandOverListedProps, 'list'>) {
  const ids = useEngineQuery('incidents.ids', list)
  useEffect(() => {
    if (ids === undefined) return
    chooseIncidents(ids)
    navigate({ screen: 'hand-over-chosen' })
  }, [ids])
  return null
}
