import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import type { Readiness } from '#shared/ipc/dossier.ts'
import styles from './cases.module.css'

type Candidate = Readiness['candidates'][number]

export interface DisclosureCandidatesProps {
  /** Null while it is not known. */
  readonly candidates: readonly Candidate[] | null
  readonly onTakeUp: (entry: CaseBody['disclosure'][number]) => void
}

/** What speaks against an incident of the case and is not on its list; one click puts it there, to be reworded. */
export function DisclosureCandidates({ candidates, onTakeUp }: DisclosureCandidatesProps) {
  const { t } = useTranslation()
  const says = ({ says: words }: Candidate) =>
    words.trim() === '' ? t('caseParts.disclosure.noWords') : words
  if (candidates === null)
    return <p className={styles.quiet}>{t('caseParts.disclosure.candidatesUnknown')}</p>
  if (candidates.length === 0) return <p className={styles.quiet}>{t('caseParts.disclosure.noCandidates')}</p>
  return (
    <div className={styles.candidates}>
      <h3 className={styles.candidatesTitle}>{t('caseParts.disclosure.candidates')}</h3>
      <ul className={styles.list}>
        {candidates.map((candidate) => {
          const { kind, id, incidentId, evidenceId, reference, who } = candidate
          const name = t(`caseParts.disclosure.kind.${kind}`)
          return (
            <li key={`${incidentId} ${id}`} className={styles.candidate}>
              <div className={styles.entryText}>
                <p>
                  <bdi>{reference}</bdi> · {name}: <bdi>{who}</bdi>
                </p>
                <p className={styles.quiet}>
                  <bdi>{says(candidate)}</bdi>
                </p>
              </div>
              <Button
                size="compact-sm"
                leftSection={<IconPlus size={13} aria-hidden="true" />}
                aria-label={t('caseParts.disclosure.takeUpNamed', { what: `${reference}, ${name}: ${who}` })}
                onClick={() =>
                  onTakeUp({
                    id,
                    incidentId,
                    evidenceId,
                    text: t('caseParts.disclosure.filled', { kind: name, who, says: says(candidate) }),
                  })
                }
              >
                {t('caseParts.disclosure.takeUp')}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
