// Puts `jibek` into node_modules/.bin, so that `npx jibek` runs the program of this clone at once. A "bin" entry in
// package.json would not do it: npx then installs the clone into its own cache first, over the network, and npm 11 fails at it.
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const bin = new URL('../node_modules/.bin/', import.meta.url)
const main = new URL('../dist/src/main.js', import.meta.url)
mkdirSync(bin, { recursive: true })
chmodSync(main, 0o755)
if (process.platform === 'win32') {
  writeFileSync(new URL('jibek.cmd', bin), `@node "${fileURLToPath(main)}" %*\r\n`)
} else {
  rmSync(new URL('jibek', bin), { force: true })
  symlinkSync('../../dist/src/main.js', fileURLToPath(new URL('jibek', bin)))
}
