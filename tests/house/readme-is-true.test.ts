import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingWords } from '#kernel/settings.server.ts'

const readme = readFileSync('README.md', 'utf8')

test('every setting stands in the one table of the README, as the program knows it', () => {
	const rows = settingWords.map(({ name, standard, vi, en }) => `| \`${name}\` | ${standard ? `\`${standard}\`` : '–'} | ${vi} *${en}* |`)
	expect(rows.filter((row) => !readme.includes(row))).toEqual([])
	expect(readme.match(/^\| `[A-Z_]+` \|/gm)).toHaveLength(rows.length)
})

test('every file the README points to is there', () => {
	const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1]!).filter((link) => !link.startsWith('http'))
	expect(links.length).toBeGreaterThan(4)
	expect(links.filter((link) => !existsSync(link))).toEqual([])
})

test('CI runs the test command of the README and nothing else', () => {
	const commands = readFileSync('.ci/run', 'utf8').split('\n').filter((line) => line && !line.startsWith('#') && !line.startsWith('set ') && !line.startsWith('cd '))
	expect(commands).toEqual(['npm test'])
})
