import { chmodSync, chownSync, copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, openElsewhere, type Elsewhere } from './embedded/open-elsewhere.ts'
import { canReach, serverUser, type OsUser } from './embedded/os-user.ts'
import { isAlive } from './embedded/process-identity.ts'

const ours = mkdtempSync(join(tmpdir(), 'sv-embedded-'))
chmodSync(ours, 0o755)
const dataDir = join(ours, 'data')
const cluster = join(dataDir, 'postgres')
const opened: Elsewhere[] = []

const open = async (dir = dataDir, user?: OsUser, until?: string) => {
	const elsewhere = await openElsewhere(dir, user, until)
	opened.push(elsewhere)
	return elsewhere
}
const refusalOf = async (dir = dataDir, user?: OsUser) => {
	const refused = await open(dir, user)
	if (!refused.trouble) await refused.end('SIGTERM')
	return refused.trouble
}
const postmaster = () => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
const notes = async (url: string | undefined) => (await ask<{ text: string }>(url, 'select text from note')).map(({ text }) => text)

beforeAll(async () => {
	const first = await open()
	expect(first.steps).toEqual(['initialising', 'starting', 'ready'])
	await ask(first.urls?.ownerUrl, `create table note (text text); insert into note values ('Đăk Cấm'); grant select on note to sanhvai_app`)
	await first.end('SIGTERM')
}, 60_000)

afterAll(async () => {
	for (const { end } of opened) await end('SIGTERM')
	rmSync(ours, { recursive: true, force: true })
})

test('the pages connect as a role that is neither superuser nor owner', async () => {
	const { urls, end } = await open()
	const [role] = await ask(urls?.appUrl, `select current_user, rolsuper, rolbypassrls, rolcreaterole, pg_get_userbyid(datdba) as owner from pg_roles, pg_database where rolname = current_user and datname = current_database()`)
	expect(role).toEqual({ current_user: 'sanhvai_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false, owner: 'sanhvai_owner' })
	await expect(ask(urls?.appUrl, 'create table public.mine (x int)')).rejects.toThrow('permission denied')
	await end('SIGTERM')
})

test('the database knows Vietnamese letters, keeps checksums and listens to this machine only', async () => {
	const { urls, end } = await open()
	const [about] = await ask(urls?.superUrl, `select lower('ĐƯỜNG') as lower, show_trgm('đường') @> array['đườ'] as letters, public.unaccent('Đường') as plain, current_setting('data_checksums') as checksums, current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses`)
	expect(about).toMatchObject({ lower: 'đường', plain: 'Duong', checksums: 'on', fsync: 'on' })
	expect(['', '127.0.0.1']).toContain((about as { addresses: string }).addresses)
	await end('SIGTERM')
})

test('passwords are readable by their owner only', () => {
	expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o700)
	expect(statSync(join(dataDir, 'secret', 'database.json')).mode & 0o777).toBe(0o600)
})

test('a second process on the same folder is refused and told who has it', async () => {
	const first = await open()
	const second = await open()
	expect([second.trouble, second.params['pid']]).toEqual(['folder-in-use', String(first.pid)])
	await first.end('SIGTERM')
	expect(await refusalOf()).toBeUndefined()
})

test('SIGTERM stops the server and leaves the folder free, with its data', async () => {
	const first = await open()
	const pid = postmaster()
	await first.end('SIGTERM')
	expect([isAlive(pid), existsSync(join(cluster, 'postmaster.pid')), existsSync(join(dataDir, 'supervisor.lock'))]).toEqual([false, false, false])
	const second = await open()
	expect([second.steps, await notes(second.urls?.appUrl)]).toEqual([['starting', 'ready'], ['Đăk Cấm']])
	await second.end('SIGTERM')
})

test('a server that outlived a killed supervisor is taken over', async () => {
	const first = await open()
	const pid = postmaster()
	await first.end('SIGKILL')
	expect(isAlive(pid)).toBe(true)
	const second = await open()
	expect([second.steps, postmaster(), await notes(second.urls?.appUrl)]).toEqual([['adopted', 'ready'], pid, ['Đăk Cấm']])
	await second.end('SIGTERM')
	expect(isAlive(pid)).toBe(false)
})

test('what was written is there after supervisor and server were killed', async () => {
	const first = await open()
	await ask(first.urls?.ownerUrl, `insert into note values ('sau cùng')`)
	process.kill(postmaster(), 'SIGKILL')
	await first.end('SIGKILL')
	const second = await open()
	expect(await notes(second.urls?.appUrl)).toEqual(['Đăk Cấm', 'sau cùng'])
	await ask(second.urls?.ownerUrl, `delete from note where text = 'sau cùng'`)
	await second.end('SIGTERM')
})

test('a server killed under a living supervisor is started again in the same place', async () => {
	const first = await open()
	process.kill(postmaster(), 'SIGKILL')
	await expect.poll(() => notes(first.urls?.appUrl).catch(() => []), { timeout: 15_000, interval: 100 }).toEqual(['Đăk Cấm'])
	await first.end('SIGTERM')
	expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false)
})

test('locks naming a process id that now belongs to another program hold nobody up', async () => {
	writeFileSync(join(dataDir, 'supervisor.lock'), JSON.stringify({ pid: process.pid, born: 'another-boot/1', at: 0 }))
	writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n\n\n\nready\n`)
	expect(await refusalOf()).toBeUndefined()
})

test('an interrupted first start leaves nothing that looks like a database', async () => {
	const fresh = join(ours, 'interrupted')
	for (const pause of [20, 250]) {
		const half = await open(fresh, undefined, 'initialising')
		await sleep(pause)
		await half.end('SIGKILL')
		expect(existsSync(join(fresh, 'postgres'))).toBe(false)
	}
	const whole = await open(fresh)
	expect(whole.steps).toEqual(['initialising', 'starting', 'ready'])
	await whole.end('SIGTERM')
	expect(readdirSync(fresh).filter((name) => /making|once/.test(name))).toEqual([])
}, 60_000)

const damage: [string, string, () => void][] = [
	['PG_VERSION is missing', 'folder-damaged', () => rmSync(join(cluster, 'PG_VERSION'))],
	['PG_VERSION is garbage', 'folder-damaged', () => writeFileSync(join(cluster, 'PG_VERSION'), '\0\0\0')],
	['it was made by another PostgreSQL', 'folder-other-version', () => writeFileSync(join(cluster, 'PG_VERSION'), '15\n')],
	['pg_control is cut short', 'folder-damaged', () => writeFileSync(join(cluster, 'global', 'pg_control'), 'x')],
	['the journal is gone', 'folder-damaged', () => renameSync(join(cluster, 'pg_wal'), join(cluster, 'gone'))],
	['the settings are garbage', 'folder-damaged', () => writeFileSync(join(cluster, 'postgresql.conf'), '\0 = ???\n')],
	['the passwords are missing', 'secret-missing', () => rmSync(join(dataDir, 'secret', 'database.json'))],
]

test.each(damage)('when %s the start is refused as %s and changes nothing', async (_what, code, harm) => {
	const kept = [['PG_VERSION'], ['global', 'pg_control'], ['postgresql.conf']].map((names) => join(cluster, ...names))
	const secret = join(dataDir, 'secret', 'database.json')
	for (const file of [...kept, secret]) copyFileSync(file, `${file}.kept`)
	try {
		harm()
		expect(await refusalOf()).toBe(code)
	} finally {
		for (const file of [...kept, secret]) writeFileSync(file, readFileSync(`${file}.kept`))
		for (const file of [...kept, secret]) rmSync(`${file}.kept`)
		if (existsSync(join(cluster, 'gone'))) {
			rmSync(join(cluster, 'pg_wal'), { recursive: true, force: true })
			renameSync(join(cluster, 'gone'), join(cluster, 'pg_wal'))
		}
		own(join(cluster, 'PG_VERSION'))
	}
	expect(await refusalOf()).toBeUndefined()
})

test('a file in the place of the folder is refused', async () => {
	writeFileSync(join(ours, 'file'), '')
	expect(await refusalOf(join(ours, 'file'))).toBe('folder-not-a-folder')
})

/** The accounts this machine lets us try: our own, and for root also an ordinary one that can reach the programs. */
function accounts(): [string, OsUser | undefined][] {
	const other = serverUser(join(ours, 'none'))
	const reaches = other && canReach(other, process.execPath) && canReach(other, import.meta.dirname)
	return [['our own account', undefined], ...(reaches ? [['an ordinary account beside root', other] as [string, OsUser]] : [])]
}

test.each(accounts())('%s may keep its data below a private folder', async (_who, user) => {
	const parent = mkdtempSync(join(ours, 'private-'))
	chmodSync(parent, 0o700)
	if (user) chownSync(parent, user.uid, user.gid)
	const elsewhere = await open(join(parent, 'a data folder, with a long name in it that no socket path could ever take in, as ward offices have them'), user)
	expect([elsewhere.trouble, elsewhere.steps.at(-1)]).toEqual([undefined, 'ready'])
	expect(await ask(elsewhere.urls?.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
	await elsewhere.end('SIGTERM')
})

test.each(accounts().filter(([, user]) => user ?? process.getuid?.() !== 0))('%s is told when the folder cannot be written', async (_who, user) => {
	const readOnly = mkdtempSync(join(ours, 'read-only-'))
	chmodSync(readOnly, 0o555)
	expect(await refusalOf(readOnly, user)).toBe('folder-read-only')
	expect(await refusalOf(join(readOnly, 'data'), user)).toBe('folder-read-only')
})

function own(path: string): void {
	const user = serverUser(cluster)
	if (user) chownSync(path, user.uid, user.gid)
}
