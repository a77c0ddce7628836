import path from 'node:path'
import { nodeChildren } from '#main/host/node-child.ts'
import { openImport } from '#main/import/open-import.ts'
import { planInWords } from '#main/import/plan-in-words.ts'
import { done, failed, misused, type Command } from './command.ts'
import { interrupted } from './interrupted.ts'
import { withVault } from './with-vault.ts'

export const importCommand: Command = {
  usage: 'import FILE --workspace DIR [--check] [--fingerprint SHA256:…]',
  run: async (flags) => {
    const { from, check = false, fingerprint } = flags
    if (from === undefined || from === '') return misused(`Usage: holdfast ${importCommand.usage}`)
    return withVault(flags, async (vault) => {
      const signal = interrupted()
      const order = await openImport(path.resolve(from), {
        run: nodeChildren,
        signal,
        ...(fingerprint === undefined ? {} : { fingerprint }),
      })
      if (!order.ok) return failed(order.failure)
      if (check) {
        const plan = await vault.imports.plan(order.value)
        return plan.ok
          ? done(planInWords(plan.value, 'would'), { check, plan: plan.value })
          : failed(plan.failure)
      }
      const imported = await vault.imports.run(order.value, { signal })
      if (!imported.ok) return failed(imported.failure)
      const { record, plan } = imported.value
      return done(`${planInWords(plan, 'did')}\nEntered as ${record.reference}.`, {
        check,
        import: record.reference,
        plan,
      })
    })
  },
}
