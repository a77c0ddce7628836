/** The environment for processes that are started: this one's without the passphrase a command line was given. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const { HOLDFAST_PASSPHRASE: _passphrase, ...rest } = process.env
  return rest
}
