import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Response } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/lib/result.ts'
import { RestrictedGate } from '../../persons/restricted-gate.tsx'
import { usePersons } from '../../persons/use-persons.ts'
import { bridge } from '../../platform/bridge.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PersonEditor } from './person-editor.tsx'

type Read = Response<'person:read'>

/** One person: by code name until it is asked who that is. What was shown goes when the screen is left or closed. */
export function PersonScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const [read, setRead] = useState<Read | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const codeName = usePersons()?.find((person) => person.id === id)?.codeName
  const show = () =>
    void bridge.person.read({ id }).then((answer) => {
      setFailure(answer.ok ? null : answer.failure)
      if (answer.ok) setRead(answer.value)
    })
  if (read !== null)
    return <PersonEditor id={id} record={read.record} kept={read.kept} onClose={() => setRead(null)} />
  return (
    <RestrictedGate
      codeName={codeName ?? t('terms.kind.person')}
      showLabel={t('persons.gate.show')}
      onShow={show}
    >
      {failure !== null && <FailureNotice failure={failure} />}
    </RestrictedGate>
  )
}
