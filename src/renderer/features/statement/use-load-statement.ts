import { useState } from 'react'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { newId } from '../../platform/new-id.ts'
import { useSaveRecord } from '../../platform/use-save-record.ts'
import { pickFile } from '../../platform/pick-file.ts'

/** What came of the file: what it says, or what is wrong with it. */
export type Loaded =
  | { readonly kind: 'sound'; readonly name: string; readonly statement: Statement }
  | { readonly kind: 'bad'; readonly name: string; readonly failure: Failure }

/** Loads a statement from a file: looked at first, saved only then. `onSaved` hears of what was added. */
export function useLoadStatement(onSaved: (statement: Statement) => void) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const saving = useSaveRecord('statement')

  const pick = async () => {
    saving.clear()
    const file = await pickFile()
    if (!file.ok) return setLoaded({ kind: 'bad', name: '', failure: file.failure })
    if (file.value === null) return
    const { token, name } = file.value
    const read = await bridge.statement.readFile({ token })
    setLoaded(
      read.ok ? { kind: 'sound', name, statement: read.value } : { kind: 'bad', name, failure: read.failure },
    )
  }

  const save = async (statement: Statement) => {
    const saved = await saving.save({ kind: 'statement', id: newId(), baseRev: null, body: statement }, '')
    if (saved === null) return
    setLoaded(null)
    onSaved(statement)
  }

  return { loaded, pick, save, saving, close: () => setLoaded(null) }
}
