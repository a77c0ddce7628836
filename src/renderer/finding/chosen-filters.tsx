import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { facetNameOf } from '../engine/facets.ts'
import styles from './facets.module.css'
import type { ListFilter } from './use-list-filter.ts'
import { useValueWords } from './use-value-words.ts'

export interface ChosenFiltersProps {
  readonly filter: ListFilter
  /** The button that was pressed is gone afterwards: the keys go on elsewhere. */
  readonly onGone: () => void
}

/** What was chosen, whether beside the list or by a number elsewhere; each can be taken away. */
export function ChosenFilters({ filter, onGone }: ChosenFiltersProps) {
  const { t } = useTranslation()
  const wordsOf = useValueWords(filter.filters)
  return (
    <div className={styles.chosen}>
      <ul className={styles.chips} aria-label={t('facets.chosen')}>
        {filter.filters.map((one) => {
          const name = facetNameOf(one)
          return (
            <li key={one}>
              <Chip
                onDrop={() => {
                  filter.onDrop([one])
                  onGone()
                }}
              >
                {name === null ? t('filters.only', { words: '' }) : `${t(`facets.name.${name}`)}: `}
                <bdi>{wordsOf(one)}</bdi>
              </Chip>
            </li>
          )
        })}
        {filter.area !== undefined && (
          <li>
            <Chip
              onDrop={() => {
                filter.onArea(undefined)
                onGone()
              }}
            >
              {t('facets.inArea')}
            </Chip>
          </li>
        )}
      </ul>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => {
          filter.onDropAll()
          onGone()
        }}
      >
        {t('facets.dropAll')}
      </Button>
    </div>
  )
}

/** One thing that was chosen; pressed, it goes away. */
function Chip({ children, onDrop }: { readonly children: ReactNode; readonly onDrop: () => void }) {
  const { t } = useTranslation()
  return (
    <Button
      size="compact-sm"
      className={styles.chip ?? ''}
      rightSection={<IconX size={13} aria-hidden="true" />}
      onClick={onDrop}
    >
      <span className={styles.named}>
        {children}
        <span className={styles.hidden}> {t('facets.takeAway')}</span>
      </span>
    </Button>
  )
}
