import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'

interface Item {
  readonly id: string
}

/** Entries of a list by id: changing one, and taking one out so that it can be put back where it was. */
export function useRemovable<T extends Item>(
  list: readonly T[],
  onChange: (list: T[]) => void,
): {
  readonly change: (id: string, part: Partial<T>) => void
  readonly remove: (id: string) => void
  /** Stands under the list from which the last thing was taken out. */
  readonly putBack: ReactNode
} {
  const { t } = useTranslation()
  const [removed, setRemoved] = useState<{ readonly item: T; readonly at: number } | null>(null)
  const isGone = removed !== null && !list.some(({ id }) => id === removed.item.id)
  return {
    change: (id, part) => onChange(list.map((item) => (item.id === id ? { ...item, ...part } : item))),
    remove: (id) => {
      const at = list.findIndex((item) => item.id === id)
      const item = list[at]
      if (item === undefined) return
      setRemoved({ item, at })
      onChange(list.toSpliced(at, 1))
    },
    putBack: isGone && (
      <Notice
        icon={<IconArrowBackUp />}
        actions={
          <Button
            onClick={() => {
              onChange(list.toSpliced(removed.at, 0, removed.item))
              setRemoved(null)
            }}
          >
            {t('caseParts.putBack')}
          </Button>
        }
      >
        {t('caseParts.removed')}
      </Notice>
    ),
  }
}
