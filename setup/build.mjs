import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mustRun, step } from './say.mjs'
import { hashOf, unlessStamped } from './stamps.mjs'

const STAMPS = '.sepakat/stamps'
/** Everything is built beside `dist` and moved into it, so that an interrupted build leaves the old one whole. */
const SERVER_TEMP = 'dist.tmp'
const WEB_TEMP = 'dist-web.tmp'

/** Installs the packages of package-lock.json, unless node_modules holds just these. */
export async function installPackages() {
  if (installedMatch('.')) return
  await step('Installing packages (about half a minute)', () =>
    // npm start may run with NODE_ENV=production, which would leave out the compiler.
    mustRun(
      ...npm('ci', '--include=dev', '--no-audit', '--no-fund'),
      'Installing the packages failed with the lines above; see that the package registry can be reached, and start again.',
    ),
  )
}

/** Whether the packages of a folder are those of its lock file. */
export function installedMatch(folder) {
  const read = (...names) => readJson(join(folder, ...names))
  return packagesMatch(read('package-lock.json'), read('node_modules', '.package-lock.json'))
}

/**
 * Whether what npm noted in node_modules at the end of its last install is what the lock file asks for. This
 * is the truth itself, where a stamp of ours would not see an install by hand, or one that was interrupted.
 */
export function packagesMatch(wanted, installed) {
  if (wanted === null || installed === null) return false
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '') return true
    const found = installed.packages[path]
    // Packages for other systems are in the lock file and not on this disk.
    if (found === undefined) return entry.optional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/** Compiles src/ into dist/, when it or the compiler's settings moved. */
export async function buildServer() {
  const hash = hashOf(
    ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    path => path === join('src', 'web'),
  )
  if (!existsSync('dist/errors.js')) rmSync(join(STAMPS, 'server'), { force: true })
  await unlessStamped(STAMPS, 'server', hash, () =>
    step('Building the server (some seconds)', async () => {
      rmSync(SERVER_TEMP, { recursive: true, force: true })
      await mustRun(
        ...tool('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', SERVER_TEMP),
        'Building the server failed with the lines above; mend src/ and start again.',
      )
      replaceCompiled('dist', SERVER_TEMP)
    }),
  )
}

/** Takes the new files in and the old ones out, those of deleted sources too; the pages in dist/web stay. */
export function replaceCompiled(folder, fresh) {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (name !== 'web') rmSync(join(folder, name), { recursive: true, force: true })
  }
  for (const name of readdirSync(fresh)) renameSync(join(fresh, name), join(folder, name))
  rmSync(fresh, { recursive: true, force: true })
}

/** Bundles src/web into dist/web, when it or the packages moved. */
export async function buildWeb() {
  if (!existsSync('src/web/vite.config.ts'))
    return console.log('No pages to build: src/web/vite.config.ts is not there.')
  if (!existsSync('dist/web/index.html')) rmSync(join(STAMPS, 'web'), { force: true })
  await unlessStamped(STAMPS, 'web', hashOf(['src/web', 'package-lock.json']), () =>
    step('Building the pages (about ten seconds)', async () => {
      await atPlainPath(project =>
        mustRun(
          ...tool(
            'vite/bin/vite.js',
            'build',
            join(project, 'src/web'),
            '--outDir',
            join(project, WEB_TEMP),
            '--emptyOutDir',
          ),
          'Building the pages failed with the lines above; mend src/web and start again.',
        ),
      )
      mkdirSync('dist', { recursive: true })
      rmSync('dist/web', { recursive: true, force: true })
      renameSync(WEB_TEMP, 'dist/web')
    }),
  )
}

/**
 * Does the work with a path to the project that has no letter which means something in an address: Vite takes names of files for addresses, and what
 * follows a `#` or a `?` for no part of them.
 */
export async function atPlainPath(work, project = process.cwd()) {
  if (!/[#?%]/.test(project)) return work(project)
  const folder = mkdtempSync(join(tmpdir(), 'sepakat-build-'))
  try {
    symlinkSync(project, join(folder, 'project'), 'junction')
    return await work(join(folder, 'project'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tool(script, ...args) {
  return [process.execPath, [join('node_modules', script), ...args]]
}

/** npm, as this process was started by it, or the one on the PATH. */
export function npm(...args) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args]
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
