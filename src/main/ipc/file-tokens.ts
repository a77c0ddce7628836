import { randomBytes } from 'node:crypto'
import path from 'node:path'

/** Which paths stand behind the tokens the window holds. Cleared at lock. */
export class FileTokens {
  readonly #paths = new Map<string, string>()

  /** One fresh token of 128 random bits (hex) for each path, with its last part as the name to show. */
  register(paths: readonly string[]): { token: string; name: string }[] {
    return paths.map((file) => {
      const token = randomBytes(16).toString('hex')
      this.#paths.set(token, file)
      return { token, name: path.basename(file) }
    })
  }

  pathOf(token: string): string | undefined {
    return this.#paths.get(token)
  }

  clear(): void {
    this.#paths.clear()
  }
}
