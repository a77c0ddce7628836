import { useState } from 'react'
import { RecoveryDialog } from '../features/keys/recovery-dialog.tsx'
import { useSession } from '../platform/session.ts'

/** Offers a recovery key to whoever has just made the workspace: later they have to ask for it. */
export function NewWorkspaceKey() {
  const { isNew } = useSession()
  const [answered, setAnswered] = useState(false)
  if (!isNew || answered) return null
  return <RecoveryDialog replaces={false} isProven onClose={() => setAnswered(true)} />
}
