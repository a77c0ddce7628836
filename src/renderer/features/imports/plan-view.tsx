import { useTranslation } from 'react-i18next'
import type { ShownPlan } from '#shared/ipc/imports.ts'
import { CameFrom } from '../../imports/came-from.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './imports.module.css'

/** What a file is, whose it is, and what becomes of each record in it. */
export function PlanView({ plan }: { readonly plan: ShownPlan }) {
  const { t } = useTranslation()
  const { dossier, signatures, counts, changes, gone, withoutBytes, olderThan, namesDiffer } = plan
  return (
    <section className={styles.plan}>
      <h2 className={styles.heading}>
        <bdi>{dossier.title}</bdi>
      </h2>
      <CameFrom dossier={dossier} signatures={signatures} />
      <Notice tone="warn">{signatures.length === 0 ? t('imports.unsigned') : t('imports.compareKey')}</Notice>
      {olderThan !== null && (
        <Notice tone="warn">
          {olderThan.version === null
            ? t('imports.older', { reference: olderThan.reference })
            : t('imports.olderVersion', { reference: olderThan.reference, version: olderThan.version })}
        </Notice>
      )}
      <dl className={styles.counts}>
        {(['created', 'updated', 'unchanged', 'conflicts', 'rejected', 'read'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`imports.counts.${name}`)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {counts.conflicts > 0 && <p className={styles.quiet}>{t('imports.conflictHint')}</p>}
      <ListOf
        title={t('imports.changes')}
        count={changes.count}
        items={changes.items.map(({ outcome, reference, name, why }) => ({
          mark: why === null ? t(`imports.outcome.${outcome}`) : t(`imports.why.${why}`),
          reference,
          name,
        }))}
      />
      <ListOf
        title={t('imports.namesDiffer')}
        hint={t('imports.namesDifferHint')}
        count={namesDiffer.length}
        items={namesDiffer.map(({ name, here }) => ({ mark: '', reference: here, name }))}
      />
      <ListOf
        title={t('imports.gone')}
        hint={t('imports.goneHint')}
        count={gone.count}
        items={gone.items.map(({ reference }) => ({ mark: '', reference, name: '' }))}
      />
      <ListOf
        title={t('imports.withoutBytes')}
        hint={t('imports.withoutBytesHint')}
        count={withoutBytes.count}
        items={withoutBytes.items.map((reference) => ({ mark: '', reference, name: '' }))}
      />
    </section>
  )
}

interface ListOfProps {
  readonly title: string
  readonly hint?: string
  readonly count: number
  readonly items: readonly { readonly mark: string; readonly reference: string; readonly name: string }[]
}

/** Nothing where the list is empty; a long one says how much is not shown. */
function ListOf({ title, hint, count, items }: ListOfProps) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      {hint !== undefined && <p className={styles.quiet}>{hint}</p>}
      <ul className={styles.list}>
        {items.map(({ mark, reference, name }, index) => (
          <li key={`${reference} ${index}`}>
            {mark !== '' && <span className={styles.mark}>{mark}</span>}
            <span className={styles.reference}>{reference}</span>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {count > items.length && (
        <p className={styles.quiet}>{t('imports.more', { count: count - items.length })}</p>
      )}
    </section>
  )
}
