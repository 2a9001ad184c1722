import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, closeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { exitCodes } from './exit-codes.ts'

const ours = mkdtempSync(join(tmpdir(), 'sv-cli-'))
const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const samplePlan = fileURLToPath(new URL('./plan-read.sample.txt', import.meta.url))

afterAll(() => { rmSync(ours, { recursive: true, force: true }) })

function sanhvai(args: readonly string[], env: Record<string, string> = {}) {
	const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...process.env, LANG: 'vi_VN', SANHVAI_DATA: join(ours, 'data'), ...env } })
	return { stdout, stderr, status }
}

test('a plan is read as JSON, with nothing else on standard output', () => {
	const { stdout, stderr, status } = sanhvai(['plan', 'read', samplePlan, '--json'])
	expect([status, stderr]).toEqual([0, ''])
	const plan = JSON.parse(stdout) as Record<string, unknown>
	expect(plan).toMatchObject({ file: 'plan-read.sample.txt', format: 'txt', docType: 'KẾ HOẠCH', year: 2026 })
	expect(plan['sha256']).toMatch(/^[0-9a-f]{64}$/)
	for (const name of ['sections', 'assignments', 'findings', 'unread']) expect(Array.isArray(plan[name])).toBe(true)
})

test('reading twice gives the same bytes', () => {
	expect(sanhvai(['plan', 'read', samplePlan, '--json']).stdout).toBe(sanhvai(['plan', 'read', samplePlan, '--json']).stdout)
})

test('without --json a person can read it', () => {
	const { stdout, status } = sanhvai(['plan', 'read', samplePlan])
	expect(status).toBe(0)
	for (const words of ['KẾ HOẠCH', 'Năm: 2026', 'Các phần', 'Nơi nhận']) expect(stdout).toContain(words)
})

test('reading a plan loads no database', () => {
	const trace = `import { registerHooks } from 'node:module'; registerHooks({ load: (url, context, next) => { if (/node_modules\\/(pg|kysely)\\/|embedded\\.ts/.test(url)) process.stderr.write('LOADED ' + url + '\\n'); return next(url, context) } })`
	const { stderr, status } = sanhvai(['plan', 'read', samplePlan], { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(trace)}"` })
	expect([status, stderr]).toEqual([0, ''])
})

test.each<[string, readonly string[], number, string]>([
	['a file that is not there', ['plan', 'read', join(ours, 'none.docx')], exitCodes.file, 'Không có tệp'],
	['a folder', ['plan', 'read', ours], exitCodes.file, 'không phải là tệp'],
	['an empty file', ['plan', 'read', join(ours, 'empty.docx')], exitCodes.unreadableDocument, 'không có nội dung'],
	['200 MB', ['plan', 'read', join(ours, 'large.docx')], exitCodes.unreadableDocument, 'quá giới hạn'],
	['a command that is not there', ['dance'], exitCodes.usage, 'Không có lệnh “dance”'],
	['an unknown option', ['plan', 'read', samplePlan, '--loud'], exitCodes.usage, 'không có tùy chọn --loud'],
	['a report without a target', ['report', 'build', '--sample'], exitCodes.usage, '.docx hoặc .pdf'],
	['a report of nothing', ['report', 'build', '--out', 'x.pdf'], exitCodes.usage, '--sample'],
	['a port that is no port', ['start', '--port', 'many'], exitCodes.usage, 'Cổng phải là số'],
	...[['audit', 'verify'], ['keys', 'rotate'], ['protection', 'export', '--incidents', 'x.csv']].map((command): [string, string[], number, string] =>
		[`${command.join(' ')} of a folder without data`, [...command, '--data', join(ours, 'nothing-here')], exitCodes.dataFolder, 'chưa có dữ liệu']),
	['a data folder that is a file', ['migrate', '--data', join(ours, 'empty.docx')], exitCodes.dataFolder, 'không phải là thư mục'],
])('%s ends with its code and one sentence on standard error', (_what, args, code, words) => {
	writeFileSync(join(ours, 'empty.docx'), '')
	closeSync(openSync(join(ours, 'large.docx'), 'w'))
	truncateSync(join(ours, 'large.docx'), 200 * 1_048_576)
	const { stdout, stderr, status } = sanhvai(args)
	expect([status, stdout, stderr.trim().split('\n').length]).toEqual([code, '', 1])
	expect(stderr).toContain(words)
})

test('a reader that stops reading is no fault', async () => {
	const child = spawn(process.execPath, [main, 'plan', 'read', samplePlan, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
	let said = ''
	child.stderr.on('data', (part: Buffer) => { said += part.toString() })
	child.stdout.destroy()
	const code = await new Promise((done) => { child.on('close', done) })
	expect([code, said]).toEqual([0, ''])
})

test('migrate makes the database, then finds nothing to do', () => {
	const first = sanhvai(['migrate', '--json'])
	expect(first.status, first.stderr).toBe(0)
	expect((JSON.parse(first.stdout) as { migrated: string[] }).migrated.length).toBeGreaterThan(0)
	expect(JSON.parse(sanhvai(['migrate', '--json']).stdout)).toEqual({ migrated: [] })
})

test('doctor looks at everything a start needs', () => {
	const { stdout, stderr } = sanhvai(['doctor', '--json', '--port', '0'])
	expect(stderr).toBe('')
	const { checks } = JSON.parse(stdout) as { checks: { name: string, ok: boolean | null, detail: string }[] }
	const found = Object.fromEntries(checks.map(({ name, ok }) => [name, ok]))
	expect(found).toMatchObject({ 'node': true, 'data-folder': true, 'port': true, 'fonts': true, 'postgresql': true, 'extensions': true, 'app-role': true, 'catalogue-closed': true })
	expect(Object.keys(found)).toEqual(expect.arrayContaining(['disk', 'libreoffice']))
})

test('doctor says what is wrong and ends with its code', () => {
	writeFileSync(join(ours, 'empty.docx'), '')
	const { stdout, status } = sanhvai(['doctor', '--port', '0', '--lang', 'en'], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })
	expect(status).toBe(exitCodes.somethingWrong)
	expect(stdout).toMatch(/✗ PostgreSQL: .*ECONNREFUSED/)
})
