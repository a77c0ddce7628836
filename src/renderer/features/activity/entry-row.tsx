import { useTranslation } from 'react-i18next'
import { Fragment } from 'react'
import type { Fact } from '#shared/journal/activity/facts.ts'
import type { ActivityLine } from '#shared/ipc/activity.ts'
import { InstantText } from '../../ui/instant-text.tsx'
import { ListRow } from '../../ui/list-grid.tsx'
import { AboutLink } from './about-link.tsx'
import styles from './activity.module.css'
import { HappeningIcon } from './happening-icon.tsx'
import { useFactWords } from './use-fact-words.tsx'

export interface EntryRowProps {
  readonly index: number
  readonly line: ActivityLine
  readonly active: boolean
  /** Whether the rows above and below were saved in the same go. */
  readonly joins: { readonly above: boolean; readonly below: boolean }
  readonly onChoose: () => void
}

/** Long and for checking: the details have them. */
const notInRow: ReadonlySet<string> = new Set(['sha256', 'root', 'origin', 'segment', 'id'])

/** That something came about as it should needs no word. */
const isTelling = ({ name, value }: Fact): boolean =>
  !notInRow.has(name.split('.').at(-1) ?? '') && (name !== 'outcome' || value !== 'success')

export function EntryRow({ index, line, active, joins, onChoose }: EntryRowProps) {
  const { t, i18n } = useTranslation()
  const facts = useFactWords()
  const { entry, happening, about, actorName } = line
  const told = line.facts.filter(isTelling)
  const joined = `${joins.above ? styles.joinsAbove : ''} ${joins.below ? styles.joinsBelow : ''}`
  return (
    <ListRow rowId="entry-row" index={index} active={active} className={styles.row} onChoose={onChoose}>
      <span role="gridcell" className={`${styles.number} ${joined}`}>
        {new Intl.NumberFormat(i18n.language).format(entry.seq + 1)}
      </span>
      <span role="gridcell" className={styles.when}>
        <InstantText instant={entry.at} seconds />
      </span>
      <span role="gridcell" className={styles.what}>
        <HappeningIcon line={line} />
        <span className={styles.cell}>
          <span>{t(`activity.happened.${happening}`)}</span>
          <span className={styles.told}>
            {told.map((fact, at) => (
              <Fragment key={fact.name}>
                {at > 0 && ' · '}
                {fact.name !== 'detail' && `${facts.name(fact)} `}
                {facts.value(fact)}
              </Fragment>
            ))}
            {entry.reason !== undefined && (
              <>
                {told.length > 0 && ' · '}
                <bdi>“{entry.reason}”</bdi>
              </>
            )}
          </span>
        </span>
      </span>
      <span role="gridcell" className={styles.cell}>
        <AboutLink about={about} byPointerOnly />
      </span>
      <span role="gridcell" className={styles.who}>
        <bdi>{actorName}</bdi>
      </span>
    </ListRow>
  )
}
