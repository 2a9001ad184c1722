import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '#kernel/make-folder.server.ts'
import { DatabaseTrouble, folderTrouble } from './trouble.ts'

/** Passwords of the four roles of the embedded server. */
export interface Passwords { readonly superuser: string, readonly owner: string, readonly app: string, readonly protection: string }

/** Reads the passwords of a data folder; makes them when there is no database yet. */
export function passwordsOf(dataDir: string, clusterExists: boolean): Passwords {
	const path = join(dataDir, 'secret', 'database.json')
	if (existsSync(path)) {
		const kept = parse(path)
		if (kept) return kept.protection ? { ...kept, protection: kept.protection } : keep(dataDir, { ...kept, protection: secret() })
	}
	if (clusterExists) throw new DatabaseTrouble('secret-missing', { dir: dataDir, file: path })
	return keep(dataDir, { superuser: secret(), owner: secret(), app: secret(), protection: secret() })
}

function keep(dataDir: string, passwords: Passwords): Passwords {
	keepSecret(dataDir, 'database.json', JSON.stringify(passwords))
	return passwords
}

/** Keeps a text under DATA/secret, readable by ourselves only; whole or not at all. */
export function keepSecret(dataDir: string, name: string, text: string): void {
	try {
		makeFolder(join(dataDir, 'secret'), 0o700)
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

/** A folder of before the protection area has no fourth password yet. */
function parse(path: string): Omit<Passwords, 'protection'> & { protection?: string | undefined } | undefined {
	try {
		const { superuser, owner, app, protection } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Passwords>
		return superuser && owner && app ? { superuser, owner, app, protection } : undefined
	} catch {
		return undefined
	}
}
