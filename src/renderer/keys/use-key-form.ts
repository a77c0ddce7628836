import { useState } from 'react'
import { passphraseIssue, typedPassphraseIssue } from '#shared/domain/analyst/passphrase.ts'
import type { Failure, Issue, Result } from '#shared/lib/result.ts'

export interface KeyForm<Fields> {
  readonly fields: Fields
  readonly change: (patch: Partial<Fields>) => void
  /** The rule broken at a field. */
  readonly issueAt: (field: string) => Issue | undefined
  /** What is wrong with no field in particular. */
  readonly failure: Failure | null
  readonly busy: boolean
  readonly done: boolean
  readonly submit: () => Promise<void>
}

export interface KeyFormSetup<Fields> {
  readonly empty: Fields
  /** What is wrong before main is asked. */
  readonly check: (fields: Fields) => readonly Issue[]
  readonly send: (fields: Fields) => Promise<Result<unknown>>
  readonly onDone?: () => void
}

/** A form that makes or changes a key. What was typed is forgotten as soon as it has served. */
export function useKeyForm<Fields extends object>(setup: KeyFormSetup<Fields>): KeyForm<Fields> {
  const [fields, setFields] = useState(setup.empty)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const submit = async () => {
    const wrong = setup.check(fields)
    setIssues(wrong)
    setDone(false)
    setFailure(null)
    if (wrong.length > 0 || busy) return
    setBusy(true)
    const answer = await setup.send(fields)
    setBusy(false)
    if (answer.ok) {
      setFields(setup.empty)
      setDone(true)
      setup.onDone?.()
      return
    }
    const told = answer.failure.issues ?? []
    setIssues(told)
    setFailure(told.length > 0 ? null : answer.failure)
  }
  return {
    fields,
    change: (patch) => {
      setFields({ ...fields, ...patch })
      setDone(false)
    },
    issueAt: (field) => issues.find(({ path }) => path[0] === field),
    failure,
    busy,
    done,
    submit,
  }
}

/** What is wrong with a new passphrase, which is typed twice and has to be the same both times. */
export function newPassphraseIssues(field: string, passphrase: string, repeated: string): readonly Issue[] {
  const key = passphraseIssue(passphrase)
  return [
    ...(key === undefined ? [] : [{ path: [field], key }]),
    ...(passphrase === repeated ? [] : [{ path: ['repeated'], key: 'passphrase.mismatch' }]),
  ]
}

/** What is wrong with one that exists already. */
export function passphraseIssues(field: string, passphrase: string): readonly Issue[] {
  const key = typedPassphraseIssue(passphrase)
  return key === undefined ? [] : [{ path: [field], key }]
}
