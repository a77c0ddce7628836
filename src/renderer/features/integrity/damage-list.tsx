import { useTranslation } from 'react-i18next'
import type { JournalDamage } from '#shared/journal/damage.ts'
import { RecordName } from '../../platform/record-name.tsx'
import styles from './integrity.module.css'

/** Counted from 1, as the size in a checkpoint counts. */
const spanOf = ({ first, last }: NonNullable<JournalDamage['entries']>) => ({
  count: last - first + 1,
  first: first + 1,
  last: last + 1,
})

/** More records than these are not named at one place. */
const mostNamed = 10

/** Every damaged place, with the entries and the records that it concerns as far as they are known. */
export function DamageList(props: { readonly damage: readonly JournalDamage[]; readonly unnamed: number }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.answers}>
      {props.damage.map((one, index) => (
        <li key={index}>
          <Damage damage={one} />
        </li>
      ))}
      {props.unnamed > 0 && <li>{t('integrity.verify.unnamed', { count: props.unnamed })}</li>}
    </ul>
  )
}

function Damage({ damage: { kind, segment, frame, entries, records } }: { readonly damage: JournalDamage }) {
  const { t } = useTranslation()
  const facts = [
    t(`integrity.verify.kind.${kind}`),
    ...(segment === null ? [] : [t('integrity.verify.where', { segment, frame: frame ?? 0 })]),
    ...(entries === null ? [] : [t('integrity.verify.entries', spanOf(entries))]),
  ]
  return (
    <>
      {facts.join(' · ')}
      {records.slice(0, mostNamed).map(({ id }) => (
        <span key={id}>
          {' · '}
          <RecordName id={id} />
        </span>
      ))}
    </>
  )
}
