import { expect, test } from 'vitest'
import { readSettings, settingWords, WrongSettings } from './settings.server.ts'

test('without any variable the standard values hold, and each is in the table of settings', () => {
	const settings = readSettings({})
	expect(settings).toEqual({ SANHVAI_DATA: 'data', HOST: '127.0.0.1', PORT: 8080, PROXY_DEPTH: 0, LOG_LEVEL: 'info' })
	const plain = settingWords.filter(({ secret, standard }) => !secret && !standard.startsWith('DATA/')) // those lie in the data folder
	expect(plain.map(({ name, standard }) => [name, standard])).toEqual(plain.map(({ name }) => [name, String(settings[name] ?? '')]))
})

test('an empty variable counts as not set', () => {
	expect(readSettings({ PORT: '', ORIGIN: ' ', DATABASE_URL: '' })).toEqual(readSettings({}))
})

test.each([
	[{ PORT: '70000' }, ['PORT']],
	[{ PORT: '80x' }, ['PORT']],
	[{ HOST: 'a b' }, ['HOST']],
	[{ ORIGIN: 'ftp://x' }, ['ORIGIN']],
	[{ ORIGIN: 'https://x/y' }, ['ORIGIN']],
	[{ PROXY_DEPTH: '-1' }, ['PROXY_DEPTH']],
	[{ DATABASE_URL: 'mysql://x' }, ['DATABASE_URL']],
	[{ DATABASE_OWNER_URL: 'postgres://x' }, ['DATABASE_URL']],
	[{ SANHVAI_SECRET: 'short' }, ['SANHVAI_SECRET']],
	[{ LOG_LEVEL: 'loud', PORT: 'x' }, ['PORT', 'LOG_LEVEL']],
])('%o is refused naming %o', (env, names) => {
	expect(() => readSettings(env as Record<string, string>)).toThrow(new WrongSettings(names))
})

test('what is refused is named but never repeated', () => {
	try {
		readSettings({ DATABASE_URL: 'mysql://me:geheim@x' })
	} catch (error) {
		expect(JSON.stringify(error) + String(error)).not.toContain('geheim')
	}
	expect.assertions(1)
})
