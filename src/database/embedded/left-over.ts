import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { urlOf, type Place } from './listening-place.ts'
import { endsWithin, stopServer, type Launch } from './postmaster.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { isAlive, programStillThere, servesFolder } from './process-identity.ts'

const LONGEST_WAIT_MS = 60_000

/** A server that outlived its supervisor (kill -9): taken over when it still answers to our password, else stopped.
 *  undefined: none is running, one may be started. */
export async function adoptOrStop(plan: Pick<Launch, 'binaries' | 'cluster' | 'user'>, password: string): Promise<{ pid: number, place: Place } | undefined> {
	const file = readPostmasterFile(plan.cluster)
	if (!file) return undefined
	if (!isAlive(file.pid)) return gone(file.place)
	const ours = servesFolder(file.pid, plan.cluster)
	if (ours === false) {
		// The id now belongs to another program: the server would refuse to start because of this file.
		rmSync(join(plan.cluster, 'postmaster.pid'), { force: true })
		return gone(file.place)
	}
	if (file.stopping) {
		if (await endsWithin(file.pid, LONGEST_WAIT_MS)) return gone(file.place)
	} else if (programStillThere(file.pid)) {
		const place = await answers(plan.cluster, file.pid, password)
		if (place) return { pid: file.pid, place }
	}
	if (ours || process.platform === 'win32') await stopServer(file.pid, plan)
	return gone(file.place)
}

function gone(place: Place | undefined): undefined {
	if (place) clearPlace(place)
}

async function answers(cluster: string, pid: number, password: string): Promise<Place | undefined> {
	const deadline = Date.now() + LONGEST_WAIT_MS
	while (isAlive(pid) && Date.now() < deadline) {
		const file = readPostmasterFile(cluster)
		if (file?.pid !== pid) return undefined
		if (file.ready) return file.place && await greets(file.place, password) ? file.place : undefined
		await sleep(20)
	}
	return undefined
}

async function greets(place: Place, password: string): Promise<boolean> {
	const { Client } = (await import('pg')).default
	const client = new Client({ connectionString: urlOf(place, 'postgres', password, 'postgres'), connectionTimeoutMillis: 3000 })
	client.on('error', () => undefined)
	try {
		await client.connect()
		await client.query('select 1')
		return true
	} catch {
		return false
	} finally {
		await client.end().catch(() => undefined)
	}
}

/** Removes the passing socket folder of a server that is gone. */
export function clearPlace(place: Place): void {
	if (place.kind === 'socket' && place.passing && place.dir.startsWith(join(tmpdir(), 'sanhvai-'))) rmSync(place.dir, { recursive: true, force: true })
}
