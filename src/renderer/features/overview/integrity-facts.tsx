import { useTranslation } from 'react-i18next'
import type { VaultMode, VerificationStanding } from '#shared/journal/damage.ts'
import { useSession } from '../../platform/session.ts'
import { InstantText } from '../../ui/instant-text.tsx'
import { Section } from '../../ui/section.tsx'
import { BackupFact, KeyFact, StampFact } from './kept-facts.tsx'
import { IntegrityFact } from './integrity-fact.tsx'
import styles from './overview.module.css'
import { useIntegrity, type Integrity } from './use-integrity.ts'

/** The beginning is enough to know it again; the place of integrity has all eight. */
const firstWords = 4

/** Whether what was saved is there as it was saved, is kept elsewhere too, and could be shown to others. */
export function IntegrityFacts() {
  const { t } = useTranslation()
  const integrity = useIntegrity()
  const { mode } = useSession()
  return (
    <Section title={t('overview.integrity.title')} hint={t('overview.integrity.hint')}>
      <ul className={styles.facts}>
        <HeadFact head={integrity.head} />
        <VerificationFact standing={integrity.verification} mode={mode} />
        <EvidenceFact standings={integrity.standings} items={integrity.items} />
        <BackupFact backups={integrity.backups} />
        <KeyFact keys={integrity.keys} />
        <StampFact stamps={integrity.stamps} />
      </ul>
    </Section>
  )
}

const integrityPlace = { screen: 'integrity' } as const

function HeadFact({ head }: Pick<Integrity, 'head'>) {
  const { t } = useTranslation()
  if (head === null) return null
  return (
    <IntegrityFact tone="even" way={{ route: integrityPlace, label: t('overview.integrity.all') }}>
      {t('overview.integrity.head', { count: head.size })}{' '}
      <span className={styles.words}>{head.words.slice(0, firstWords).join(' ')} …</span>
    </IntegrityFact>
  )
}

interface VerificationFactProps {
  readonly standing: VerificationStanding | null
  readonly mode: VaultMode | null
}

function VerificationFact({ standing, mode }: VerificationFactProps) {
  const { t } = useTranslation()
  const way = { route: integrityPlace, label: t('overview.integrity.verify') }
  // It may have been found at the opening, before anything was verified since.
  if (mode?.kind === 'read-only' && mode.reason.kind === 'damaged')
    return (
      <IntegrityFact tone="bad" way={way}>
        {standing?.kind === 'damaged'
          ? t('overview.integrity.verification.damagedIn', { count: standing.places })
          : t('overview.integrity.verification.damaged')}
      </IntegrityFact>
    )
  if (standing === null) return null
  return (
    <IntegrityFact
      tone={standing.kind === 'whole' ? 'ok' : standing.kind === 'damaged' ? 'bad' : 'even'}
      {...(standing.kind !== 'running' && { way })}
    >
      {t(`overview.integrity.verification.${standing.kind}`)}
      {standing.kind === 'whole' && (
        <>
          {' '}
          <InstantText instant={standing.at} />.
        </>
      )}
    </IntegrityFact>
  )
}

function EvidenceFact({ standings, items }: Pick<Integrity, 'standings' | 'items'>) {
  const { t } = useTranslation()
  const { quarantined, provenSince } = standings
  const all = { screen: 'evidence', id: null } as const
  if (quarantined > 0)
    return (
      <IntegrityFact
        tone="bad"
        way={{ route: { ...all, quarantined: true }, label: t('overview.integrity.showQuarantined') }}
      >
        {t('overview.integrity.quarantined', { count: quarantined })}
      </IntegrityFact>
    )
  if (items === 0) return null
  if (provenSince === null)
    return (
      <IntegrityFact tone="warn" way={{ route: all, label: t('overview.integrity.checkBytes') }}>
        {t('overview.integrity.unproven')}
      </IntegrityFact>
    )
  return (
    <IntegrityFact tone="ok">
      {t('overview.integrity.proven', { count: items })} <InstantText instant={provenSince} />.
    </IntegrityFact>
  )
}
