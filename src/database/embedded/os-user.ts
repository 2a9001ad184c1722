import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseTrouble } from './trouble.ts'

/** Under whom PostgreSQL runs, when that is not ourselves. */
export interface OsUser { readonly uid: number, readonly gid: number }

/** PostgreSQL refuses to run as root: root hands it to the folder's owner, else `postgres`, else `nobody`.
 *  undefined: we are an ordinary user (or on Windows) and run it ourselves. */
export function serverUser(cluster: string): OsUser | undefined {
	if (process.getuid?.() !== 0) return undefined
	try {
		const { uid, gid } = statSync(cluster)
		if (uid !== 0) return { uid, gid }
	} catch {
		// No cluster yet: choose below.
	}
	return byName('postgres') ?? byName('nobody') ?? fail()
}

function byName(name: string): OsUser | undefined {
	try {
		const ask = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) >>> 0
		const user = { uid: ask('-u'), gid: ask('-g') }
		return user.uid === 0 ? undefined : user
	} catch {
		return undefined
	}
}

function fail(): never {
	throw new DatabaseTrouble('no-ordinary-user')
}

/** May this user walk down to the path? (Every folder above it must let them pass.) */
export function canReach(user: OsUser | undefined, path: string): boolean {
	if (!user) return true
	for (let dir = path; ; dir = dirname(dir)) {
		const { uid, gid, mode } = statSync(dir)
		const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
		if ((mode & needed) === 0) return false
		if (dirname(dir) === dir) return true
	}
}
