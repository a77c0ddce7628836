import { UnstyledButton } from '@mantine/core'
import { IconMessageCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { corroboration } from '#shared/domain/source/corroboration.ts'
import { Badge } from '../../ui/badge.tsx'
import type { ClaimEntry } from './model/entries/claim-entry.ts'
import type { DenialEntry } from './model/entries/denial-entry.ts'
import type { IncidentForm } from './model/incident-form.ts'
import type { Lack } from './model/missing.ts'
import type { SourceView } from '../../sources/source-view.ts'
import { edtfOf } from '../../form/date-text.ts'
import type { SectionId } from './model/section-table.ts'
import { StanceBadge } from '../../sources/stance-badge.tsx'
import styles from './side.module.css'

export interface SideProps {
  readonly form: IncidentForm
  readonly sources: readonly SourceView[]
  readonly lacks: readonly Lack[]
  readonly go: (id: SectionId) => void
}

/** What speaks for the incident, what is said against it, and what is still missing. */
export function Side({ form, sources, lacks, go }: SideProps) {
  const { t } = useTranslation()
  const origins = corroboration(form.claims, (id) => sources.find((source) => source.id === id))
  return (
    <div className={styles.side}>
      <section>
        <h2 className={styles.heading}>
          {form.claims.length === 0
            ? t('incident.side.noSources')
            : t('incident.side.sources', {
                sources: t('terms.sources', { count: origins.sources }),
                independent: t('terms.independent', { count: origins.independent }),
              })}
        </h2>
        {form.claims.map((claim) => (
          <ClaimLine
            key={claim.id}
            claim={claim}
            source={sources.find((source) => source.id === claim.sourceId)}
            onGo={() => go('sources')}
          />
        ))}
      </section>
      <section>
        <h2 className={styles.heading}>{t('incident.side.denials', { count: form.denials.length })}</h2>
        {form.denials.length === 0 && form.denialSearch !== 'found' && (
          <p className={styles.quiet}>
            {t(`incident.denials.searches.${form.denialSearch}`)}
            {form.denialSearchNote.trim() !== '' && <bdi>{form.denialSearchNote}</bdi>}
          </p>
        )}
        {form.denials.map((denial) => (
          <DenialBlock key={denial.id} denial={denial} onGo={() => go('denials')} />
        ))}
      </section>
      <section>
        <h2 className={styles.heading}>{t('incident.side.lacks')}</h2>
        {lacks.length === 0 && <p className={styles.quiet}>{t('incident.side.noLacks')}</p>}
        <ul className={styles.lacks}>
          {lacks.map((lack) => (
            <li key={lack.key}>
              <UnstyledButton className={styles.lack} onClick={() => go(lack.section)}>
                {t(`incident.missing.${lack.key}`)}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

interface ClaimLineProps {
  readonly claim: ClaimEntry
  readonly source: SourceView | undefined
  readonly onGo: () => void
}

function ClaimLine({ claim, source, onGo }: ClaimLineProps) {
  const { t } = useTranslation()
  const title =
    source === undefined || source.title.trim() === '' ? t('incident.sources.untitled') : source.title
  return (
    <UnstyledButton className={styles.claim} onClick={onGo}>
      <span className={styles.claimHead}>
        <bdi className={styles.strong}>{title}</bdi>
        <Badge>
          {t('incident.sources.grade', {
            reliability: source?.reliability ?? 'F',
            credibility: claim.credibility,
          })}
        </Badge>
      </span>
      <span className={styles.quiet}>
        <StanceBadge stance={claim.stance} />
        {source !== undefined && source.published !== '' && (
          <span>{t('incident.sources.publishedOn', { date: edtfInWords(source.published) })}</span>
        )}
      </span>
      <span className={styles.quiet}>
        {t(`incident.sources.reliabilities.${source?.reliability ?? 'F'}`)} ·{' '}
        {t(`incident.sources.credibilities.${claim.credibility}`)}
      </span>
      {claim.states.trim() !== '' && <bdi className={styles.states}>{claim.states}</bdi>}
    </UnstyledButton>
  )
}

function DenialBlock({ denial, onGo }: { readonly denial: DenialEntry; readonly onGo: () => void }) {
  const { t } = useTranslation()
  const by = denial.by.trim() === '' ? t('incident.denials.nobody') : denial.by
  return (
    <UnstyledButton className={styles.denial} onClick={onGo}>
      <span className={styles.denialHead}>
        <IconMessageCircleX size={15} aria-hidden="true" />
        <span>
          {denial.types.length === 0
            ? t('incident.side.denialOpen')
            : denial.types.map((type) => t(`incident.denials.types.${type}`)).join(', ')}
        </span>
      </span>
      <span>
        <bdi>{by}</bdi>
        {(denial.date.unknown || denial.date.text.trim() !== '') && `, ${edtfInWords(edtfOf(denial.date))}`}
      </span>
      {denial.rebuttals.length > 0 && <span className={styles.quiet}>{t('incident.side.rebutted')}</span>}
    </UnstyledButton>
  )
}
