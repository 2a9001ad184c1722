// Starts every command of the programme from a clean clone: installs, compiles and builds what is stale, then
// hands over to Node 24. It must itself run, or at least speak, on any Node: no newer syntax, no packages.
import { spawn } from 'child_process'
import { createHash } from 'crypto'
import fs from 'fs'
import os from 'os'
import path from 'path'
import { fileURLToPath, pathToFileURL } from 'url'

const ROOT = path.dirname(fileURLToPath(import.meta.url))
const at = (...names) => path.join(ROOT, ...names)
const OLDEST = 20
const WANTED = 24

const words = {
	old: ['Cần Node từ bản {oldest}; máy này có {have}. Hãy cài bản LTS mới tại https://nodejs.org rồi chạy lại.', 'Node {oldest} or later is needed; this machine has {have}. Install the current LTS from https://nodejs.org and start again.'],
	noNode: ['Máy này ({platform}) không có sẵn Node {wanted} trong gói; hãy cài Node {wanted} trở lên từ https://nodejs.org rồi chạy lại.', 'There is no packaged Node {wanted} for this machine ({platform}); install Node {wanted} or later from https://nodejs.org and start again.'],
	ownNode: ['Dùng Node {have} của máy.', 'Using the machine\'s own Node {have}.'],
	install: ['Cài các gói cần thiết (lần đầu, vài phút)…', 'Installing what is needed (the first time, some minutes)…'],
	words: ['Biên dịch câu chữ…', 'Compiling the words…'],
	build: ['Dựng các trang…', 'Building the pages…'],
	wait: ['Chờ một lệnh khác đang cài hoặc dựng…', 'Waiting for another command that is installing or building…'],
	offline: ['Không tải được gói từ kho npm; hãy kiểm tra kết nối mạng (hoặc proxy, “npm config get registry”) rồi chạy lại.', 'The npm registry cannot be reached; check the network (or the proxy, “npm config get registry”) and start again.'],
	readOnly: ['Không ghi được vào {dir}; hãy cấp quyền ghi cho tài khoản đang chạy, hoặc chép mã nguồn sang thư mục khác.', 'The folder {dir} cannot be written; give the running account the right to write, or copy the clone elsewhere.'],
	space: ['Đĩa hết chỗ khi chuẩn bị {dir} (cần khoảng 1,5 GB); hãy xóa bớt tệp rồi chạy lại.', 'The disk is full while preparing {dir} (about 1.5 GB is needed); delete some files and start again.'],
	failed: ['Bước trên không xong (mã {code}); chi tiết ở ngay phía trên.', 'That step did not succeed (code {code}); the details are right above.'],
	noNpm: ['Không tìm thấy npm; hãy chạy bằng “npm run …” hoặc cài npm.', 'npm was not found; start with “npm run …” or install npm.'],
}

function say(key, params) {
	const asked = process.argv.indexOf('--lang')
	const lang = (asked > 0 ? process.argv[asked + 1] : process.env.SANHVAI_LANG || process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG) || ''
	const pair = words[key].map((text) => text.replace(/\{(\w+)\}/g, (_, name) => params[name]))
	tell(lang.startsWith('vi') ? pair[0] : lang.startsWith('en') ? pair[1] : pair.join('\n'))
}

// Standard output belongs to the command alone.
function tell(text) {
	process.stderr.write(text + '\n')
}

class Stop extends Error {
	constructor(key, params) {
		super(key)
		this.key = key
		this.params = params || {}
	}
}

async function main() {
	const [command, ...rest] = process.argv.slice(2)
	const args = command === 'cli' ? rest : process.argv.slice(2)
	const have = Number(process.versions.node.split('.')[0])
	if (have < OLDEST) throw new Stop('old', { oldest: OLDEST, have: process.versions.node })
	const wantsPages = (args[0] === 'demo' || args[0] === 'start' || args[0] === 'test') && !args.includes('--help') && !args.includes('-h')
	if (!ready(wantsPages)) await underLock(() => prepare(wantsPages))
	await handOver(have, args)
}

// ---- what is stale -------------------------------------------------------------------------------------------

const INSTALLED = at('node_modules', '.sanhvai-install')
const COMPILED = at('node_modules', '.cache', 'sanhvai-words')
const BUILT = at('build', '.stamp')

function ready(wantsPages) {
	return installed() && stampIs(COMPILED, wordsKey()) && fs.existsSync(at('src', 'words', 'messages.js')) &&
		(!wantsPages || (stampIs(BUILT, buildKey()) && fs.existsSync(at('build', 'handler.js'))))
}

async function prepare(wantsPages) {
	if (!installed()) {
		await install()
		stamp(INSTALLED, lockKey())
	}
	const node = nodeProgram()
	const compiled = wordsKey()
	if (!stampIs(COMPILED, compiled) || !fs.existsSync(at('src', 'words', 'messages.js'))) {
		await step('words', node, [at('node_modules', '@inlang', 'paraglide-js', 'bin', 'run.js'), 'compile', '--project', './project.inlang', '--outdir', './src/words', '--strategy', 'cookie', 'baseLocale'])
		stamp(COMPILED, compiled)
	}
	const built = buildKey()
	if (wantsPages && !(stampIs(BUILT, built) && fs.existsSync(at('build', 'handler.js')))) {
		await step('build', node, [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'])
		stamp(BUILT, built)
	}
}

function lockKey() {
	return createHash('sha256').update(fs.readFileSync(at('package-lock.json'))).update(process.platform + process.arch).digest('hex')
}

function installed() {
	if (stampIs(INSTALLED, lockKey())) return true
	if (!installedByHand()) return false
	try {
		stamp(INSTALLED, lockKey())
	} catch {
		// A read-only clone that was installed by somebody else will do.
	}
	return true
}

// `npm ci` typed by hand leaves its own list: every package of the lock file must stand in it, for this platform.
function installedByHand() {
	try {
		const packages = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages
		const there = packages(at('node_modules', '.package-lock.json'))
		return Object.entries(packages(at('package-lock.json'))).every(([name, wanted]) => name === '' ||
			(there[name] ? there[name].version === wanted.version : Boolean(wanted.optional || wanted.peer || wanted.devOptional)))
	} catch {
		return false
	}
}

function wordsKey() {
	return listKey(['src/messages', 'project.inlang/settings.json', 'package-lock.json'])
}

function buildKey() {
	return listKey(['src', 'static', 'project.inlang/settings.json', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'])
}

// Names, sizes and times, not contents: it is asked at every start.
function listKey(names) {
	const lines = []
	const walk = (name) => {
		const stat = fs.statSync(at(name), { throwIfNoEntry: false })
		if (!stat || name === 'src/words' || /\.test\.ts$/.test(name)) return
		if (stat.isDirectory()) fs.readdirSync(at(name)).sort().forEach((entry) => { if (!entry.startsWith('.')) walk(name + '/' + entry) })
		else lines.push(name + ' ' + stat.size + ' ' + Math.floor(stat.mtimeMs))
	}
	names.forEach(walk)
	return createHash('sha256').update(lines.join('\n')).digest('hex')
}

function stampIs(file, key) {
	try {
		return fs.readFileSync(file, 'utf8') === key
	} catch {
		return false
	}
}

function stamp(file, key) {
	fs.mkdirSync(path.dirname(file), { recursive: true })
	fs.writeFileSync(file, key)
}

// Two commands started together must not install or build over each other.
async function underLock(work) {
	const file = path.join(os.tmpdir(), 'sanhvai-prepare-' + createHash('sha256').update(ROOT + os.userInfo().uid).digest('hex').slice(0, 16))
	for (let told = false; ;) {
		try {
			fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
			break
		} catch (error) {
			if (error.code !== 'EEXIST') return work()
			try {
				if (!lives(Number(fs.readFileSync(file, 'utf8') || process.pid))) fs.rmSync(file)
				else if (!told) told = say('wait', {}) === undefined
			} catch (gone) {
				if (gone.code !== 'ENOENT') return work()
			}
			await new Promise((done) => setTimeout(done, 250))
		}
	}
	try {
		return await work()
	} finally {
		fs.rmSync(file, { force: true })
	}
}

function lives(pid) {
	try {
		return process.kill(pid, 0)
	} catch (error) {
		return error.code === 'EPERM'
	}
}

// ---- steps ---------------------------------------------------------------------------------------------------

// Scripts of packages are not needed and not trusted: what they would do, the programme does itself.
function install() {
	const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=4000']
	const npm = process.env.npm_execpath
	if (npm && /\.c?js$/.test(npm)) return step('install', process.execPath, [npm, ...args])
	return step('install', process.platform === 'win32' ? 'npm.cmd' : 'npm', args, process.platform === 'win32')
}

function step(key, program, args, shell) {
	say(key, {})
	const began = Date.now()
	const tick = setInterval(() => {
		const elapsed = Math.round((Date.now() - began) / 1000) + ' s'
		process.stderr.write(process.stderr.isTTY ? '\r  ' + elapsed : elapsed % 15 ? '' : '  ' + elapsed + '\n')
	}, process.stderr.isTTY ? 1000 : 10000)
	const env = Object.assign({}, process.env, { NODE_ENV: key === 'install' ? '' : 'production' })
	return new Promise((done, fail) => {
		let output = ''
		const child = spawn(program, args, { cwd: ROOT, env, shell: Boolean(shell), stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
		const keep = (chunk) => { output = (output + chunk).slice(-20000) }
		child.stdout.on('data', keep)
		child.stderr.on('data', keep)
		const stop = (signal) => child.kill(signal)
		process.once('SIGTERM', stop)
		process.once('SIGINT', stop)
		child.on('error', (error) => fail(new Stop(error.code === 'ENOENT' ? 'noNpm' : 'failed', { code: error.code })))
		child.on('close', (code, signal) => {
			clearInterval(tick)
			process.removeListener('SIGTERM', stop)
			process.removeListener('SIGINT', stop)
			if (process.stderr.isTTY) process.stderr.write('\r')
			if (code === 0) return done()
			if (signal) process.exit(130)
			if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR/.test(output)) return fail(new Stop('offline'))
			if (/EACCES|EROFS|EPERM/.test(output)) return fail(new Stop('readOnly', { dir: ROOT }))
			if (/ENOSPC/.test(output)) return fail(new Stop('space', { dir: ROOT }))
			tell(output.trim())
			fail(new Stop('failed', { code }))
		})
	})
}

// ---- Node 24 -------------------------------------------------------------------------------------------------

function packagedNode() {
	const platform = process.platform === 'win32' ? 'win' : process.platform
	const file = at('node_modules', 'node-' + platform + '-' + process.arch, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
	return fs.existsSync(file) ? file : undefined
}

function nodeProgram() {
	const packaged = packagedNode()
	if (packaged) return packaged
	if (Number(process.versions.node.split('.')[0]) >= WANTED) return process.execPath
	throw new Stop('noNode', { platform: process.platform + '-' + process.arch, wanted: WANTED })
}

async function handOver(have, args) {
	const entry = at('cli', 'main.ts')
	const cache = at('node_modules', '.cache', 'node')
	const packaged = packagedNode()
	if (have >= WANTED) {
		// The right Node is running already: no second process.
		if (!packaged) say('ownNode', { have: process.versions.node })
		process.argv.splice(2, process.argv.length, ...args)
		const { enableCompileCache } = await import('module')
		enableCompileCache(cache)
		return import(pathToFileURL(entry).href)
	}
	const env = Object.assign({}, process.env, { NODE_COMPILE_CACHE: cache, SANHVAI_LAUNCHER: 'pipe' })
	// The pipe lets the programme notice when this process is killed.
	const child = spawn(nodeProgram(), [entry, ...args], { env, stdio: ['inherit', 'inherit', 'inherit', 'pipe'] })
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
	child.on('error', (error) => {
		say('failed', { code: error.code })
		process.exitCode = 1
	})
	child.on('exit', (code, signal) => process.exit(code === null ? 128 + (os.constants.signals[signal] || 0) : code))
}

main().catch((error) => {
	const codes = { EACCES: 'readOnly', EROFS: 'readOnly', EPERM: 'readOnly', ENOSPC: 'space' }
	if (error instanceof Stop) say(error.key, error.params)
	else if (codes[error.code]) say(codes[error.code], { dir: ROOT })
	else tell(error.stack)
	process.exitCode = 1
})
