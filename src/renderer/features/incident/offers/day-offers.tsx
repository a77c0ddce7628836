import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { dayDoubt } from '../../../evidence/camera-day.ts'
import { itemName } from '../../../evidence/item-name.ts'
import { newId } from '../../../platform/new-id.ts'
import type { SectionProps } from '../section-props.ts'
import { OfferList } from './offer-list.tsx'
import { offeredDays } from './offers.ts'
import { withDay } from './take-offer.ts'
import { useLinkedFiles } from './use-linked-files.ts'

/** Days by the clocks of the cameras that took linked photos, beside the dates. */
export function DayOffers({ form, change }: Pick<SectionProps, 'form' | 'change'>) {
  const { t } = useTranslation()
  const offers = offeredDays(form, useLinkedFiles(form))
  return (
    <OfferList
      title={t('incident.offers.days')}
      take={t('incident.offers.take')}
      offers={offers.map((offer) => {
        const { item, day, clock, offset } = offer
        const words = edtfInWords(day)
        const doubt = dayDoubt(day, item.createdAt)
        return {
          key: day,
          words: (
            <>
              {words}, {clock} {offset === '' ? t('incident.offers.noZone') : offset}{' '}
              {t('incident.offers.from.metadata')} {item.reference} <bdi>{itemName(item)}</bdi>
              {doubt !== null && <strong> ({t(`evidence.dayDoubt.${doubt}`)})</strong>}
            </>
          ),
          label: t('incident.offers.takeDay', { day: words }),
          onTake: () =>
            change((now) => ({
              dates: withDay(now, offer, t('incident.offers.basis', { reference: item.reference }), newId),
            })),
        }
      })}
    />
  )
}
