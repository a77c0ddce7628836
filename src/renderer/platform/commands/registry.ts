import { commandIds, commandTable, type CommandGroup, type CommandId } from './table.ts'

export interface Command {
  readonly id: CommandId
  readonly group: CommandGroup
  readonly shortcuts: readonly string[]
  /** Somebody on screen can carry it out now. */
  readonly available: boolean
}

interface Handler {
  readonly run: () => void
}

/** Who carries out which command now. The last one to take a command up has it, until it lets go. */
export class CommandRegistry {
  readonly #handlers = new Map<CommandId, Handler[]>()
  readonly #listeners = new Set<() => void>()
  #list: readonly Command[] | null = null

  /** Takes a command up; the returned function lets it go. */
  handle(id: CommandId, run: () => void): () => void {
    const handler: Handler = { run }
    this.#handlers.set(id, [...(this.#handlers.get(id) ?? []), handler])
    this.#changed()
    return () => {
      this.#handlers.set(
        id,
        (this.#handlers.get(id) ?? []).filter((one) => one !== handler),
      )
      this.#changed()
    }
  }

  /** Runs the command; false when nobody has taken it up. */
  run(id: CommandId): boolean {
    const handler = this.#handlers.get(id)?.at(-1)
    handler?.run()
    return handler !== undefined
  }

  /** All commands in the table's order; the same array until something changes. */
  readonly list = (): readonly Command[] => {
    this.#list ??= commandIds.map((id) => ({
      id,
      ...commandTable[id],
      available: (this.#handlers.get(id)?.length ?? 0) > 0,
    }))
    return this.#list
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #changed(): void {
    this.#list = null
    for (const listener of this.#listeners) listener()
  }
}

/** The window's one registry. */
export const commands = new CommandRegistry()
