import { useTranslation } from 'react-i18next'
import { formatDecimal } from '#shared/domain/place/format-coordinates.ts'
import { itemName } from '../../../evidence/item-name.ts'
import { notedOf } from '../../../platform/begun-incidents.ts'
import { newId } from '../../../platform/new-id.ts'
import type { SectionProps } from '../section-props.ts'
import { OfferList } from './offer-list.tsx'
import { offeredPlaces } from './offers.ts'
import { withPlace } from './take-offer.ts'
import { useLinkedFiles } from './use-linked-files.ts'

/** Coordinates in linked photos and videos, beside the places. */
export function PlaceOffers({ form, change }: Pick<SectionProps, 'form' | 'change'>) {
  const { t } = useTranslation()
  const offers = offeredPlaces(form, useLinkedFiles(form), notedOf)
  return (
    <OfferList
      title={t('incident.offers.places')}
      take={t('incident.offers.take')}
      offers={offers.map((offer) => {
        const { item, position, from, accuracy } = offer
        const coordinates = formatDecimal(position)
        return {
          key: `${from} ${item.id}`,
          words: (
            <>
              {coordinates}, {t(`incident.offers.from.${from}`)} {item.reference} <bdi>{itemName(item)}</bdi>
              {accuracy !== null && <> {t('incident.offers.accuracy', { metres: Math.ceil(accuracy) })}</>}
            </>
          ),
          label: t('incident.offers.takePlace', { coordinates }),
          onTake: () => change((now) => ({ places: withPlace(now, offer, newId) })),
        }
      })}
    />
  )
}
