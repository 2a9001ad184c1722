import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '#kernel/make-folder.server.ts'
import { KEY_BYTES, newKey } from './cipher.ts'

/** The keys that are in no database and no dump: the master key in use, those before it until nothing needs them any
 *  more, and the key of the trace. */
export interface KeyFile {
	readonly master: MasterKey
	readonly former: readonly MasterKey[]
	readonly trace: Buffer
}
export interface MasterKey { readonly id: string; readonly key: Buffer }

interface Written { master: { id: string; key: string }; former: { id: string; key: string }[]; trace: string }

/** Reads the key file; makes it where there is none and `mayMake` says that nothing has been sealed yet.
 *  @throws an error naming the file when it is missing or damaged: without it nothing sealed can be read again */
export function readKeyFile(path: string, mayMake: boolean): KeyFile {
	if (!existsSync(path)) {
		if (!mayMake) throw new Error(`the protection key file is missing: ${path}`)
		const made: KeyFile = { master: newMaster(), former: [], trace: newKey() }
		writeKeyFile(path, made)
		return made
	}
	try {
		const written = JSON.parse(readFileSync(path, 'utf8')) as Written
		const master = (one: { id: string; key: string }): MasterKey => ({ id: one.id, key: keyOf(one.key) })
		return { master: master(written.master), former: written.former.map(master), trace: keyOf(written.trace) }
	} catch {
		throw new Error(`the protection key file is damaged: ${path}`)
	}
}

/** Whole or not at all, for our own eyes only. */
export function writeKeyFile(path: string, keys: KeyFile): void {
	const text = (one: MasterKey) => ({ id: one.id, key: one.key.toString('base64') })
	const written: Written = { master: text(keys.master), former: keys.former.map(text), trace: keys.trace.toString('base64') }
	makeFolder(dirname(path), 0o700)
	const fresh = `${path}.${process.pid}`
	const fd = openSync(fresh, 'w', 0o600)
	writeSync(fd, JSON.stringify(written))
	fsyncSync(fd)
	closeSync(fd)
	renameSync(fresh, path)
}

export function newMaster(): MasterKey {
	return { id: randomBytes(6).toString('hex'), key: newKey() }
}

function keyOf(text: string): Buffer {
	const key = Buffer.from(text, 'base64')
	if (key.length !== KEY_BYTES) throw new Error('a key of the wrong length')
	return key
}
