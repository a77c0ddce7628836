import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EvidenceFile } from '#shared/domain/evidence/schema.ts'
import { Badge } from '../ui/badge.tsx'
import { typesDiffer } from '#shared/domain/evidence/types-differ.ts'

export interface FileTypeProps {
  readonly file: EvidenceFile
  /** Only what the bytes say and that it differs, where there is no room for more. */
  readonly brief?: boolean
}

/** What kind of file it is by its bytes; says so when it was declared to be another. */
export function FileType({ file, brief = false }: FileTypeProps) {
  const { t } = useTranslation()
  if (!typesDiffer(file)) return <>{file.sniffedType ?? (file.declaredType || t('evidence.type.unknown'))}</>
  if (brief)
    return (
      <>
        <Badge tone="warn" icon={<IconAlertTriangle />}>
          {t('evidence.type.other')}
        </Badge>{' '}
        {file.sniffedType}
      </>
    )
  return (
    <Badge tone="warn" icon={<IconAlertTriangle />}>
      {t('evidence.type.differs', { declared: file.declaredType, sniffed: file.sniffedType ?? '' })}
    </Badge>
  )
}
