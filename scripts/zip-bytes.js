/**
 * A zip archive as bytes, for fixtures and tests: small, without a library, and able to be wrong on purpose. After
 * PKWARE's APPNOTE 6.3.
 */
import { crc32 as crc32Of, deflateRawSync } from 'node:zlib';

/**
 * @typedef {object} ZipPart
 * @property {string | Uint8Array} name
 * @property {string | Uint8Array} content
 * @property {boolean} [store] without compression
 * @property {number} [flags] general purpose bits; 0x800 says that the name is UTF-8
 * @property {number} [method] told instead of what was done
 * @property {number} [unpackedBytes] told instead of what is so
 * @property {number} [attributes] external file attributes
 */

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  return typeof crc32Of === 'function' ? crc32Of(bytes) : slowCrc32(bytes);
}

/** Node 20 has none before 20.15. @param {Uint8Array} bytes */
function slowCrc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** @param {readonly ZipPart[]} parts */
export function zipBytes(parts) {
  const files = [];
  const directory = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = part.store ? content : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0, 2);
    fields.writeUInt16LE(part.method ?? (part.store ? 0 : 8), 4);
    fields.writeUInt16LE(0, 6);
    fields.writeUInt16LE(0x566e, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.unpackedBytes ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(part.attributes ?? 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, tail, name);
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}
