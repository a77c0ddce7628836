import { Combobox, useCombobox } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundSettlement } from '#shared/domain/gazetteer/find.ts'
import type { Position } from '#shared/domain/place/schema.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { PlaceOption } from './place-option.tsx'
import styles from './places.module.css'

export interface PlacesComboboxProps {
  /** What stands in the field. */
  readonly text: string
  /** Where one is looking; null for where the incidents are. */
  readonly near: Position | null
  readonly onChoose: (place: FoundSettlement) => void
  /** Whether it is said that nothing was found: only where a place is looked for, not where its name is written. */
  readonly saysNone?: boolean
  /** The field, which takes a ref and hands on what it is given. */
  readonly children: ReactElement
}

/** Offers the places of the gazetteer under a field while something is typed in it. */
export function PlacesCombobox({ text, near, onChoose, saysNone = false, children }: PlacesComboboxProps) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = useEngineQuery('places.search', { text: isAsked ? text : '', near })
  const isNone = saysNone && found?.length === 0 && text.trim() !== ''
  const close = (): void => {
    setAsked(false)
    combobox.closeDropdown()
  }
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width="target"
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(at) => {
        const chosen = found?.[Number(at)]
        close()
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      <div
        onInput={() => {
          setAsked(true)
          combobox.openDropdown()
        }}
        onBlur={close}
      >
        <Combobox.Target>{children}</Combobox.Target>
      </div>
      <Combobox.Dropdown hidden={!isAsked || (!isNone && (found ?? []).length === 0)}>
        <Combobox.Options className={styles.options ?? ''} aria-label={t('places.offers')}>
          {isNone && <Combobox.Empty>{t('places.none')}</Combobox.Empty>}
          {found?.map((place, at) => (
            <Combobox.Option key={`${at} ${place.name}`} value={String(at)}>
              <PlaceOption place={place} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
        <Combobox.Footer className={styles.from ?? ''}>{t('places.from')}</Combobox.Footer>
      </Combobox.Dropdown>
    </Combobox>
  )
}
