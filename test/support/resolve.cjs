const { existsSync } = require('node:fs')
const { join, sep } = require('node:path')

const PACKAGES = `${sep}node_modules${sep}`

/** Our own files import `./model.js`, which stands in `model.ts`: that is looked for at once, and not by every ending there may be. All else is left to jest. */
module.exports = (name, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(name) && !options.basedir.includes(PACKAGES)) {
    const file = join(options.basedir, name.replace(/js$/, 'ts'))
    if (existsSync(file)) return file
  }
  return options.defaultResolver(name, options)
}
