import { IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRoute } from '../platform/route.ts'
import { Notice } from '../ui/notice.tsx'
import { useImportsOf } from './use-imports.ts'

/** Says of a record that it came from another workspace: with which dossier, and whose key signed it. */
export function CameWith({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const [latest] = useImportsOf(id)
  if (latest === undefined) return null
  const { dossier, signatures, records } = latest.body
  const version = dossier.release?.version
  const isConflict = records.some((record) => record.id === id && record.outcome === 'conflict')
  return (
    <Notice
      icon={<IconPackageImport />}
      tone={isConflict ? 'warn' : 'neutral'}
      actions={<a href={formatRoute({ screen: 'imports' })}>{latest.reference}</a>}
    >
      {version == null
        ? t('imports.cameWithPreview', { reference: dossier.reference })
        : t('imports.cameWith', { reference: dossier.reference, version })}{' '}
      {signatures.length === 0 ? t('imports.nobodySigned') : t('imports.signedAs')}{' '}
      {signatures.map(({ principal, fingerprint }) => (
        <bdi key={fingerprint}>{principal} </bdi>
      ))}
      {isConflict && t('imports.conflictHere')}
    </Notice>
  )
}
