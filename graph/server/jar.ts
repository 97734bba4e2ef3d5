import { crc32 } from 'node:zlib'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** 1 January 1980: the bytes must not depend on the clock, or the class archive made for the jar would go stale. */
const DATE = 0x0021

/** A jar (zip) with further files put at its end, uncompressed; the files it has stay as they are. */
export function withFiles(jar: Buffer, files: ReadonlyMap<string, Buffer>): Buffer {
  const end = jar.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || jar.readUInt32LE(end) !== END) throw new Error('not a jar: no end record')
  const count = jar.readUInt16LE(end + 10)
  const size = jar.readUInt32LE(end + 12)
  const start = jar.readUInt32LE(end + 16)

  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = start
  for (const [path, content] of files) {
    const name = Buffer.from(path, 'utf8')
    const local = Buffer.alloc(30)
    local.writeUInt32LE(LOCAL, 0)
    shared(local, 4, content, name)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(CENTRAL, 0)
    central.writeUInt16LE(20, 4)
    shared(central, 6, content, name)
    central.writeUInt32LE(offset, 42)
    locals.push(local, name, content)
    centrals.push(central, name)
    offset += local.length + name.length + content.length
  }
  const directory = Buffer.concat([jar.subarray(start, start + size), ...centrals])
  const tail = Buffer.alloc(22)
  tail.writeUInt32LE(END, 0)
  tail.writeUInt16LE(count + files.size, 8)
  tail.writeUInt16LE(count + files.size, 10)
  tail.writeUInt32LE(directory.length, 12)
  tail.writeUInt32LE(offset, 16)
  return Buffer.concat([jar.subarray(0, start), ...locals, directory, tail])
}

/** The fields that a local header and a central one have in common, from `version needed` on. */
function shared(header: Buffer, at: number, content: Buffer, name: Buffer): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(0x0800, at + 2)
  header.writeUInt16LE(DATE, at + 8)
  header.writeUInt32LE(crc32(content), at + 10)
  header.writeUInt32LE(content.length, at + 14)
  header.writeUInt32LE(content.length, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}
