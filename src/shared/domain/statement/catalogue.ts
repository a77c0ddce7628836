import blinken from '../../../../resources/statements/us-secstate-2022-03-23.json' with { type: 'json' }
import { statement, type Statement } from './schema.ts'

/** The statements that ship with the app, validated when the module loads; the first is shown first. */
export const statements: readonly Statement[] = [statement.parse(blinken)]
