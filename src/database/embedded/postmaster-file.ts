import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './listening-place.ts'

/** What a running server writes about itself into its folder (postmaster.pid). */
export interface PostmasterFile { readonly pid: number, readonly ready: boolean, readonly stopping: boolean, readonly place: Place | undefined }

/** undefined: no server runs there, or the file is still being written. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
	let lines: string[]
	try {
		lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
	} catch {
		return undefined
	}
	const pid = Number(lines[0])
	if (!Number.isInteger(pid) || pid <= 0) return undefined
	const status = lines[7]?.trim()
	return { pid, ready: status === 'ready', stopping: status === 'stopping', place: placeOf(Number(lines[3]), lines[4]?.trim(), lines[5]?.trim()) }
}

function placeOf(port: number, socketDir: string | undefined, address: string | undefined): Place | undefined {
	if (!port) return undefined
	if (socketDir) return { kind: 'socket', dir: socketDir, port, passing: !socketDir.endsWith('/run') }
	return address ? { kind: 'loopback', port } : undefined
}
