import { useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { useState } from 'react'
import { bridge } from '../../platform/bridge.ts'
import { useCommand } from '../../platform/commands/use-command.ts'
import { keepOpenDrafts } from '../../platform/drafts/open-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { newId } from '../../platform/new-id.ts'

const nextScheme = { auto: 'light', light: 'dark', dark: 'auto' } as const

/** Takes up the commands that work on every screen. */
export function useAppCommands(): { readonly opened: boolean; readonly close: () => void } {
  const [keysShown, setKeysShown] = useState(false)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  useCommand('incident.new', () => navigate({ screen: 'incident', id: newId(), fresh: true }))
  useCommand('source.new', () => navigate({ screen: 'source', id: newId(), fresh: true }))
  useCommand('report.new', () => navigate({ screen: 'report', id: newId(), fresh: true }))
  useCommand('case.new', () => navigate({ screen: 'case', id: newId(), fresh: true }))
  useCommand('recipient.new', () => navigate({ screen: 'recipient', id: newId(), fresh: true }))
  useCommand('palette.open', spotlight.open)
  useCommand('go.overview', () => navigate({ screen: 'overview' }))
  useCommand('go.statement', () => navigate({ screen: 'statement' }))
  useCommand('go.incidents', () => navigate({ screen: 'incidents', filters: [] }))
  useCommand('go.views', () => navigate({ screen: 'views' }))
  useCommand('go.sources', () => navigate({ screen: 'sources' }))
  useCommand('go.evidence', () => navigate({ screen: 'evidence', id: null }))
  useCommand('go.persons', () => navigate({ screen: 'persons' }))
  useCommand('go.cases', () => navigate({ screen: 'cases' }))
  useCommand('go.hand-overs', () => navigate({ screen: 'hand-overs' }))
  useCommand('go.imports', () => navigate({ screen: 'imports' }))
  useCommand('go.import-profiles', () => navigate({ screen: 'import-profiles' }))
  useCommand('go.duplicates', () => navigate({ screen: 'duplicates', logId: null }))
  useCommand('go.recipients', () => navigate({ screen: 'recipients' }))
  useCommand('go.export-profiles', () => navigate({ screen: 'export-profiles' }))
  useCommand('go.review', () => navigate({ screen: 'review' }))
  useCommand('go.activity', () => navigate({ screen: 'activity', entry: null, about: null }))
  useCommand('go.verify', () => navigate({ screen: 'verify' }))
  useCommand('go.integrity', () => navigate({ screen: 'integrity' }))
  useCommand('go.analysts', () => navigate({ screen: 'analysts' }))
  useCommand('go.backup', () => navigate({ screen: 'backup' }))
  useCommand('go.keys', () => navigate({ screen: 'keys' }))
  useCommand('go.about', () => navigate({ screen: 'about' }))
  useCommand('theme.next', () => setColorScheme(nextScheme[colorScheme]))
  useCommand('keys.show', () => setKeysShown(true))
  useCommand('session.lock', () => void keepOpenDrafts().then(() => bridge.session.lock({})))
  useCommand(
    'session.close',
    () => void keepOpenDrafts().then(() => bridge.workspace.close({ toRestore: false })),
  )
  return { opened: keysShown, close: () => setKeysShown(false) }
}
