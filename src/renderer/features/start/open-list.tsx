import { Button } from '@mantine/core'
import { IconChevronRight, IconFolder, IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../platform/session.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './start.module.css'
import type { useWorkspaces } from './use-workspaces.ts'

/** The workspaces that are there, and a folder by its path or chosen. */
export function OpenList({ known, failure, open, openPicked }: ReturnType<typeof useWorkspaces>) {
  const { t } = useTranslation()
  const { host } = useSession()
  const [path, setPath] = useState('')
  const [empty, setEmpty] = useState(false)
  return (
    <div className={styles.form}>
      {known !== null && known.workspaces.length === 0 && (
        <p className={styles.lead}>{t('start.noneYet', { home: known.home })}</p>
      )}
      {known !== null && known.workspaces.length > 0 && (
        <ul className={styles.workspaces} aria-label={t('start.workspacesIn', { home: known.home })}>
          {known.workspaces.map(({ name, createdAt }) => (
            <li key={name}>
              <button
                type="button"
                className={styles.workspace}
                onClick={() => void open({ kind: 'named', name })}
              >
                <IconFolder size={18} stroke={1.5} aria-hidden="true" />
                <bdi className={styles.workspaceName}>{name}</bdi>
                <span className={styles.hint}>
                  {createdAt === null ? (
                    t('start.unreadable')
                  ) : (
                    <>
                      {t('start.made')} <InstantText instant={createdAt} />
                    </>
                  )}
                </span>
                <IconChevronRight size={16} stroke={1.5} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <form
        className={styles.byPath}
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setEmpty(path.trim() === '')
          if (path.trim() !== '') void open({ kind: 'typed', path: path.trim() })
        }}
      >
        <TextField
          className={styles.path}
          label={t('start.otherPath')}
          description={t('start.pathHint')}
          value={path}
          issue={empty ? 'text.required' : undefined}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Button type="submit">{t('start.openPath')}</Button>
        {host.canPickFolder && (
          <Button leftSection={<IconFolderOpen size={14} />} onClick={() => void openPicked()}>
            {t('start.pick')}
          </Button>
        )}
      </form>
    </div>
  )
}
