import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canReach, type OsUser } from './os-user.ts'

/** Where the server listens: a socket in a folder of its own, or the loopback address. Never the network. */
export type Place =
	| { readonly kind: 'socket', readonly dir: string, readonly port: number, readonly passing: boolean }
	| { readonly kind: 'loopback', readonly port: number }

// macOS allows 103 bytes, Linux 107.
const LONGEST = 103
const SOCKET_PORT = 5432

/** Chooses DATA/run when its path is short enough and sockets work there, else a passing folder, else the loopback address. */
export async function choosePlace(dataDir: string, user: OsUser | undefined): Promise<Place> {
	if (process.platform !== 'win32') {
		const dir = join(dataDir, 'run')
		rmSync(dir, { recursive: true, force: true })
		if (fits(dir) && canReach(user, dataDir) && await prepare(dir, user)) return { kind: 'socket', dir, port: SOCKET_PORT, passing: false }
		const passing = join(tmpdir(), 'sanhvai-')
		if (fits(`${passing}123456`) && canReach(user, tmpdir())) {
			const made = mkdtempSync(passing)
			if (await prepare(made, user)) return { kind: 'socket', dir: made, port: SOCKET_PORT, passing: true }
		}
	}
	return { kind: 'loopback', port: await freePort() }
}

/** The server's own settings for a place. */
export function placeSettings(place: Place): Record<string, string> {
	if (place.kind === 'loopback') return { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(place.port) }
	return {
		listen_addresses: '', port: String(place.port), unix_socket_permissions: '0700',
		unix_socket_directories: `"${place.dir.replaceAll('"', '""')}"`,
	}
}

/** A connection string `pg` understands. */
export function urlOf(place: Place, role: string, password: string, database: string): string {
	if (place.kind === 'loopback') return `postgresql://${role}:${password}@127.0.0.1:${place.port}/${database}`
	return `postgresql://${role}:${password}@localhost:${place.port}/${database}?host=${encodeURIComponent(place.dir)}`
}

function fits(dir: string): boolean {
	return Buffer.byteLength(join(dir, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST
}

async function prepare(dir: string, user: OsUser | undefined): Promise<boolean> {
	try {
		mkdirSync(dir, { recursive: true, mode: 0o700 })
		chmodSync(dir, 0o700)
		await listenOnce({ path: join(dir, 'try') })
		if (user) chownSync(dir, user.uid, user.gid)
		return true
	} catch {
		rmSync(dir, { recursive: true, force: true })
		return false
	}
}

function freePort(): Promise<number> {
	return listenOnce({ host: '127.0.0.1', port: 0 })
}

function listenOnce(where: { path: string } | { host: string, port: number }): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer()
		server.on('error', reject)
		server.listen(where, () => {
			const address = server.address()
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
		})
	})
}
