import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HandOverBody } from '#shared/domain/hand-over/schema.ts'
import { RecordName } from '../platform/record-name.tsx'
import { InstantText } from '../ui/instant-text.tsx'
import { Notice } from '../ui/notice.tsx'

/** Who called it back, when and why, and whether the recipient was told; or that there is no file. */
export function RecallText({ recall }: { readonly recall: NonNullable<HandOverBody['recalled']> }) {
  const { t } = useTranslation()
  if (recall.kind === 'never-written') return <Notice>{t('handOver.neverWrittenText')}</Notice>
  return (
    <Notice tone="bad" icon={<IconArrowBackUp />}>
      <p>
        {t('handOver.recalledBy')} <RecordName id={recall.by} />, <InstantText instant={recall.at} />
      </p>
      <p>
        <bdi>{recall.reason}</bdi>
      </p>
      {recall.told === '' ? (
        <p>{t('handOver.toldNobody')}</p>
      ) : (
        <p>
          {t('handOver.told')} <bdi>{recall.told}</bdi>
        </p>
      )}
    </Notice>
  )
}
