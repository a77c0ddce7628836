import { useRef, useState, type FormEvent } from 'react'
import { typedPassphraseIssue } from '#shared/domain/analyst/passphrase.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'

/** The passphrase that is typed, and what came of trying it. */
export function useUnlock() {
  const [passphrase, setPassphrase] = useState('')
  const [issue, setIssue] = useState<string>()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setFailure(null)
    const broken = typedPassphraseIssue(passphrase)
    if (broken !== undefined) return setIssue(broken)
    setBusy(true)
    const answer = await bridge.session.unlock({ passphrase })
    setBusy(false)
    if (answer.ok) return
    if (answer.failure.code !== 'wrong-passphrase') return setFailure(answer.failure)
    setIssue('passphrase.wrong')
    field.current?.select()
  }

  const change = (text: string) => {
    setPassphrase(text)
    setIssue(undefined)
  }

  return { field, passphrase, change, issue, failure, busy, submit }
}
