import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file at or below these paths, sorted, without those that `skip` names. */
export function filesUnder(paths, skip = () => false) {
  return paths
    .flatMap(path => {
      if (skip(path) || !existsSync(path)) return []
      if (!statSync(path).isDirectory()) return [path]
      return filesUnder(
        readdirSync(path).map(name => join(path, name)),
        skip,
      )
    })
    .sort()
}

/** One hash over names and contents, so that a moved file counts as a change. */
export function hashOf(paths, skip) {
  const hash = createHash('sha256')
  for (const file of filesUnder(paths, skip)) {
    const content = readFileSync(file)
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Does the work unless its stamp already holds this hash; the stamp is written only when the work is done. */
export async function unlessStamped(folder, name, hash, work) {
  const file = join(folder, name)
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return false
  await work()
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, hash)
  return true
}
