import { useState } from 'react'
import { RecoverForm } from './recover-form.tsx'
import { UnlockForm } from './unlock-form.tsx'
import styles from './unlock.module.css'

/** The ways into the workspace that was chosen: the passphrase, or the recovery key when that is forgotten. */
export function UnlockScreen() {
  const [forgotten, setForgotten] = useState(false)
  return (
    <main className={styles.unlock}>
      {forgotten ? (
        <RecoverForm onBack={() => setForgotten(false)} />
      ) : (
        <UnlockForm onForgotten={() => setForgotten(true)} />
      )}
    </main>
  )
}
