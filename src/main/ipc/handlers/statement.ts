import path from 'node:path'
import { fail, ok } from '#shared/lib/result.ts'
import { checkSource } from '#main/statement/check-source.ts'
import { readStatement } from '#main/statement/read-statement.ts'
import { saveTable } from '#main/statement/save-table.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

const gone = fail('not-found', 'Choose the file again: it is no longer at hand.')

export const statementHandlers = (app: AppContext): HandlersOf<'statement'> => ({
  'statement:read-file': async ({ token }) => {
    const file = app.files.pathOf(token)
    return file === undefined ? gone : readStatement(file)
  },
  'statement:check-source': async ({ token, statement }) => {
    const file = app.files.pathOf(token)
    return file === undefined ? gone : checkSource(statement, file)
  },
  'statement:save-table': async ({ rows }) => {
    const target = await app.host.saveFile('statement-coverage.csv')
    if (target === null) return ok({ savedAs: null })
    const saved = await saveTable(app.session.vault, rows, target)
    return saved.ok ? ok({ savedAs: path.basename(target) }) : saved
  },
})
