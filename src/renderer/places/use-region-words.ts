import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Region } from '#shared/domain/gazetteer/settlement.ts'

/** Where a place lies, the smallest first: `Bakhmut Raion, Donetsk, Ukraine`. */
export function useRegionWords(): (region: Region) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: 'region' })
    return ({ district, admin, country }) =>
      [district, admin, country === '' ? '' : names.of(country)]
        .filter((word) => word !== undefined && word !== '')
        .join(', ')
  }, [i18n.language])
}
