import {spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {expect} from 'vitest'

export const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  /** What came on stdout, as it came. */
  readonly bytes: Buffer
  readonly stderr: string
}

/** Run a program, without any wish about colours in its environment but those given. */
export async function run(
  command: string,
  args: readonly string[],
  options: {readonly cwd?: string; readonly env?: NodeJS.ProcessEnv} = {}
): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: {...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...options.env},
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  const bytes = Buffer.concat(out)
  return {status, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString()}
}

/** Whether lines of a shell can be tried here. */
export async function hasBash(): Promise<boolean> {
  return (await run('bash', ['--version']).catch(() => undefined))?.status === 0
}

/** Run the command line that was built. */
export async function runTamis(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {}
): Promise<Ended> {
  return run(process.execPath, [CLI, ...args], {cwd, env})
}

/** The lines of what was said on stderr, each of which must be one sentence. */
export function sentencesOf(stderr: string): string[] {
  const lines = stderr.split('\n').slice(0, -1)
  for (const line of lines) expect(line).toMatch(/^\S[^;]+(?:; [^;]+)?\.$/)
  return lines
}
