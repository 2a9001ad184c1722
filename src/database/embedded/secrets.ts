import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseTrouble, folderTrouble } from './trouble.ts'

/** Passwords of the three roles of the embedded server. */
export interface Passwords { readonly superuser: string, readonly owner: string, readonly app: string }

/** Reads the passwords of a data folder; makes them when there is no database yet. */
export function passwordsOf(dataDir: string, clusterExists: boolean): Passwords {
	const path = join(dataDir, 'secret', 'database.json')
	if (existsSync(path)) {
		const kept = parse(path)
		if (kept) return kept
	}
	if (clusterExists) throw new DatabaseTrouble('secret-missing', { dir: dataDir, file: path })
	const made: Passwords = { superuser: secret(), owner: secret(), app: secret() }
	keepSecret(dataDir, 'database.json', JSON.stringify(made))
	return made
}

/** Keeps a text under DATA/secret, readable by ourselves only; whole or not at all. */
export function keepSecret(dataDir: string, name: string, text: string): void {
	try {
		mkdirSync(join(dataDir, 'secret'), { recursive: true, mode: 0o700 })
		const path = join(dataDir, 'secret', name)
		const fresh = `${path}.${process.pid}`
		const fd = openSync(fresh, 'w', 0o600)
		writeSync(fd, text)
		fsyncSync(fd)
		closeSync(fd)
		renameSync(fresh, path)
	} catch (error) {
		throw folderTrouble(error, dataDir)
	}
}

/** A random text of 192 bits, safe in a URL. */
export function secret(): string {
	return randomBytes(24).toString('base64url')
}

function parse(path: string): Passwords | undefined {
	try {
		const { superuser, owner, app } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Passwords>
		return superuser && owner && app ? { superuser, owner, app } : undefined
	} catch {
		return undefined
	}
}
