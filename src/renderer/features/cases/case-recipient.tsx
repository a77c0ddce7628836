import { IconKey, IconKeyOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import { consentScope } from '#shared/domain/consent/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { tlp } from '#shared/domain/record/schema.ts'
import { ChoiceField } from '../../form/choice-field.tsx'
import { RemoveButton } from '../../form/entry.tsx'
import { WordsField } from '../../form/words-field.tsx'
import { formatRoute } from '../../platform/route.ts'
import { Badge } from '../../ui/badge.tsx'
import styles from './cases.module.css'

type Entry = CaseBody['recipients'][number]

export interface CaseRecipientProps {
  readonly entry: Entry
  readonly index: number
  /** The recipient of the workspace; null for one who is only named here. */
  readonly known: StoredRecord<'recipient'> | null
  readonly onChange: (part: Partial<Entry>) => void
  readonly onRemove: () => void
}

/** One recipient of the case. Of one of the workspace the name stands there; what for and how strict is the case's to say. */
export function CaseRecipient({ entry, index, known, onChange, onRemove }: CaseRecipientProps) {
  const { t } = useTranslation()
  return (
    <div
      className={styles.recipient}
      role="group"
      aria-label={t('caseParts.recipients.label', { number: index + 1 })}
    >
      {known === null ? <Named entry={entry} index={index} onChange={onChange} /> : <Known record={known} />}
      <ChoiceField
        field={`recipients.${index}.purpose`}
        label={t('caseParts.recipients.purpose')}
        value={entry.purpose}
        values={consentScope.options}
        words={(value) => t(`caseParts.recipients.purposes.${value}`)}
        onChange={(purpose) => onChange({ purpose })}
      />
      <ChoiceField
        field={`recipients.${index}.mayReceive`}
        label={t('caseParts.recipients.mayReceive')}
        value={entry.mayReceive}
        values={tlp.options}
        words={(value) => value}
        onChange={(mayReceive) => onChange({ mayReceive })}
      />
      <RemoveButton label={t('caseParts.recipients.remove', { number: index + 1 })} onRemove={onRemove} />
    </div>
  )
}

function Named({ entry, index, onChange }: Pick<CaseRecipientProps, 'entry' | 'index' | 'onChange'>) {
  const { t } = useTranslation()
  return (
    <>
      <WordsField
        field={`recipients.${index}.name`}
        required
        label={t('caseParts.recipients.name')}
        value={entry.name}
        onChange={(name) => onChange({ name })}
      />
      <WordsField
        field={`recipients.${index}.organisation`}
        label={t('caseParts.recipients.organisation')}
        value={entry.organisation}
        onChange={(organisation) => onChange({ organisation })}
      />
    </>
  )
}

function Known({ record: { id, body } }: { readonly record: StoredRecord<'recipient'> }) {
  const { t } = useTranslation()
  const count = body.keys.length
  return (
    <p className={styles.known}>
      <a className={styles.link} href={formatRoute({ screen: 'recipient', id, fresh: false })}>
        <bdi>{[body.name, body.organisation].filter((part) => part !== '').join(', ')}</bdi>
      </a>
      <Badge tone={count === 0 ? 'warn' : 'ok'} icon={count === 0 ? <IconKeyOff /> : <IconKey />}>
        {t('recipients.keyCount', { count })}
      </Badge>
    </p>
  )
}
