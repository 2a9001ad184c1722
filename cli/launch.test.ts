import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const launcher = fileURLToPath(new URL('../launch.mjs', import.meta.url))
const pretending = (code: string) => ({ NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(code)}"` })
const asVersion = (version: string) => pretending(`Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`)

function launch(args: readonly string[], env: Record<string, string> = {}) {
	return spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8', env: { ...process.env, LANG: 'en_US.UTF-8', ...env } })
}

test.each(['16.20.2', '18.20.8', '19.9.0'])('Node %s is told in one sentence what to install', (version) => {
	const { stdout, stderr, status } = launch(['demo'], asVersion(version))
	expect([stdout, stderr.trim(), status]).toEqual(['', `Node 20 or later is needed; this machine has ${version}. Install the current LTS from https://nodejs.org and start again.`, 1])
})

test('“cli” passes its words and exit code on and prints nothing of its own', () => {
	launch(['cli', '--version']) // compiles the words when they changed
	for (const version of [process.versions.node, '20.20.2']) {
		const env = version === process.versions.node ? {} : asVersion(version)
		expect(launch(['cli', '--version'], env)).toMatchObject({ stdout: 'sanhvai 0.1.0\n', stderr: '', status: 0 })
		expect(launch(['cli', 'plan', 'read', '/none.docx'], env)).toMatchObject({ stdout: '', status: 4 })
	}
})
