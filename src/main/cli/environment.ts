import { passphraseVariable } from '#main/host/child-environment.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'

/**
 * What stands in the variable of that name: secrets come so, and then stand in no history and no list of processes. It is
 * taken out as it is read, so that no process that is started gets it.
 */
export function fromEnvironment(variable: string): Result<string> {
  const value = process.env[variable]
  if (variable !== passphraseVariable) delete process.env[variable]
  return value === undefined || value === ''
    ? fail('invalid', `The environment has nothing in ${variable}.`)
    : ok(value)
}
