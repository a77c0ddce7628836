import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Processor seconds, user and system, of a program and of all the processes it started and waited for. */
export async function cpuSeconds(program: string, args: readonly string[]): Promise<number> {
  // The shell's own account of its children is the only one that covers a whole tree of processes.
  const { stdout } = await run('sh', ['-c', '"$@" >/dev/null 2>&1 || exit 1; times', 'sh', program, ...args])
  const ofChildren = stdout.trim().split('\n').at(-1) ?? ''
  const parts = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)]
  if (parts.length !== 2) throw new Error(`No processor times in: ${stdout}`)
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}
