/** Asked for more than once, so it stays in this process's environment and is left out of every other. */
export const passphraseVariable = 'HOLDFAST_PASSPHRASE'

/** The environment for processes that are started: this one's without the passphrase a command line was given. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const { [passphraseVariable]: _passphrase, ...rest } = process.env
  return rest
}

/**
 * The same in a locale that can read every file name: in one without Unicode the browser leaves files out whose names
 * it cannot decode, and says nothing. The first variable that is set decides (POSIX, chapter 8.2).
 */
export function inUnicodeLocale(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
    (name) => name !== undefined && name !== '',
  )
  return /utf-?8/i.test(locale ?? '') ? env : { ...env, LC_ALL: 'C.UTF-8' }
}
