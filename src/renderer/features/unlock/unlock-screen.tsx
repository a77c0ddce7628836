import { useState } from 'react'
import { JoinForm } from './join-form.tsx'
import { RecoverForm } from './recover-form.tsx'
import { UnlockForm, type OtherWay } from './unlock-form.tsx'
import styles from './unlock.module.css'

/** The ways into the workspace that was chosen: the passphrase, a recovery key, the key of an organisation. */
export function UnlockScreen() {
  const [way, setWay] = useState<OtherWay | null>(null)
  const back = () => setWay(null)
  return (
    <main className={styles.unlock}>
      {way === null && <UnlockForm onOther={setWay} />}
      {way === 'recover' && <RecoverForm onBack={back} />}
      {way === 'join' && <JoinForm onBack={back} />}
    </main>
  )
}
