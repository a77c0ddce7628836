import { Button } from '@mantine/core'
import { IconCheck, IconFileSearch, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { SourceCheck } from '#shared/ipc/statements.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import styles from './load.module.css'
import { pickFile } from '../../platform/pick-file.ts'

/** Compares the statement shown with its source file, if the analyst has it; nothing of the file is kept. */
export function CheckSource({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation()
  const [check, setCheck] = useState<SourceCheck | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = async () => {
    const file = await pickFile()
    if (!file.ok) return setFailure(file.failure)
    if (file.value === null) return
    const answer = await bridge.statement.checkSource({ token: file.value.token, statement })
    setFailure(answer.ok ? null : answer.failure)
    setCheck(answer.ok ? answer.value : null)
  }
  const found = check?.anchors.filter((anchor) => anchor.found) ?? []
  // Where nothing is found it is another text altogether: a list of every quote says no more.
  const missing = found.length === 0 ? [] : (check?.anchors.filter((anchor) => !anchor.found) ?? [])
  return (
    <div className={styles.check}>
      <span>
        <Button leftSection={<IconFileSearch size={14} />} onClick={() => void run()}>
          {t('statement.check.pick')}
        </Button>
      </span>
      {failure !== null && <FailureNotice failure={failure} />}
      {check !== null && (
        <div role="status">
          <Line
            good={check.sameHash}
            text={t(check.sameHash ? 'statement.check.same' : 'statement.check.other')}
          />
          <Line
            good={found.length === check.anchors.length}
            text={t('statement.check.anchors', {
              count: found.length,
              total: check.anchors.length,
            })}
          />
          <ul className={styles.issues}>
            {missing.map(({ place, words, start, end }) => (
              <li key={place}>
                {t('statement.check.notAt', { start, end })} <bdi>{words}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Line({ good, text }: { readonly good: boolean; readonly text: string }) {
  const Shape = good ? IconCheck : IconX
  return (
    <p className={`${styles.line} ${good ? styles.good : styles.bad}`}>
      <Shape size={14} aria-hidden="true" /> {text}
    </p>
  )
}
