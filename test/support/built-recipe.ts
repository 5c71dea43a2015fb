import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { A_WAIT_MS } from './deadlines.js'
import type { Instance } from './instances.js'
import type { Block } from './recipes.js'

/** The built server in a folder to which the blocks were applied, with what they say of code built into it. */
export function buildInto(folder: string, blocks: readonly Block[]): void {
  cpSync('dist', join(folder, 'dist'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const { file } of blocks.filter(({ language }) => language === 'ts')) {
    const built = join(folder, file.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js'))
    const { outputText } = ts.transpileModule(readFileSync(join(folder, file), 'utf8'), {
      compilerOptions: OPTIONS,
    })
    mkdirSync(dirname(built), { recursive: true })
    writeFileSync(built, outputText)
  }
}

const OPTIONS = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }

/** What such a server answers, asked in a process of its own; it only reads, and the graph is not made to fit the schema of the folder. */
export async function askAsBuilt(
  folder: string,
  query: string,
  instance: Instance,
): Promise<{ readonly data?: unknown; readonly errors?: readonly unknown[] }> {
  const script = resolve('test/support/ask-as-built.mjs')
  const asked = JSON.stringify({ query, instance, waitMs: A_WAIT_MS })
  const env = { ...process.env, ASKED: asked }
  const { stdout } = await promisify(execFile)(process.execPath, [script], { cwd: folder, env })
  return JSON.parse(stdout) as { data?: unknown; errors?: unknown[] }
}
