import { Button } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { nearPictures } from '#shared/domain/evidence/near-pictures.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { formatRoute } from '../platform/route.ts'
import { DerivativeDialog } from './derivative-dialog.tsx'
import { Part } from './part.tsx'
import styles from './evidence-details.module.css'
import { ForWriters } from '../ui/for-writers.tsx'

type Item = StoredRecord<'evidence'>

export interface KinProps {
  readonly record: Item
  readonly all: readonly Item[]
  readonly onChanged: () => void
}

const hashed = ({ id, body: { perceptualHash } }: Item) => ({ id, perceptualHash })

/** The items that belong to this one: what it was made from, what was made from it, and what looks like it. */
export function Kin({ record, all, onChanged }: KinProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const { derivedFrom, transform, copyRole } = record.body
  const parent = all.find(({ id }) => id === derivedFrom)
  const copies = all.filter(({ body }) => body.derivedFrom === record.id)
  const near = nearPictures(hashed(record), all.map(hashed))
  return (
    <>
      {transform !== null && (
        <Part title={t('custody.facts.madeFrom')}>
          <p className={styles.made}>
            {parent !== undefined && <ItemLink item={parent} />} {t(`custody.role.${copyRole}`)}
          </p>
          <p className={styles.quiet}>
            <bdi>
              {[transform.method, transform.tool, transform.note].filter((part) => part !== '').join(' · ')}
            </bdi>
          </p>
        </Part>
      )}
      {near.length > 0 && (
        <Part title={t('custody.near.title')}>
          <p className={styles.quiet}>{t('custody.near.text')}</p>
          <ul className={styles.kin}>
            {near.map(({ item, distance }) => (
              <li key={item.id}>
                <a href={formatRoute({ screen: 'evidence', id: item.id })}>
                  {t('custody.near.item', { reference: referenceOf(all, item.id), distance })}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('custody.derivative.listTitle')}>
        <ul className={styles.kin}>
          {copies.map((copy) => (
            <li key={copy.id}>
              <ItemLink item={copy} /> {t(`custody.role.${copy.body.copyRole}`)}
            </li>
          ))}
        </ul>
        <ForWriters>
          <Button leftSection={<IconFilePlus size={15} aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('custody.derivative.add')}
          </Button>
        </ForWriters>
      </Part>
      {adding && (
        <DerivativeDialog
          evidenceId={record.id}
          reference={record.reference}
          onDone={onChanged}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}

const referenceOf = (all: readonly Item[], id: string): string =>
  all.find((item) => item.id === id)?.reference ?? ''

function ItemLink({ item }: { readonly item: Item }) {
  return (
    <a
      href={formatRoute({ screen: 'evidence', id: item.id })}
      title={showFileName(item.body.file.originalName)}
    >
      {item.reference}
    </a>
  )
}
