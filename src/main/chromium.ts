import { parseArgs } from 'node:util'
import { startChromium } from './start-chromium.ts'

const { workspace, headless } = parseArgs({
  options: { workspace: { type: 'string' }, headless: { type: 'boolean', default: false } },
}).values

const started = await startChromium({ headless, ...(workspace !== undefined && { workspace }) })
if (started.ok) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void started.value.quit())
  await started.value.ended
} else {
  process.stderr.write(`holdfast: ${started.failure.message} ${started.failure.next ?? ''}\n`)
  process.exitCode = 1
}
