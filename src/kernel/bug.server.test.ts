import { expect, test, vi } from 'vitest'
import { logBug, tellBug } from './bug.server.ts'

const NAME = 'Nguyễn Thị Ví Dụ'
const caught = (work: () => unknown): unknown => { try { return work() } catch (error) { return error } }

/** What an error may hold of what somebody typed: as PostgreSQL, the engine and we ourselves word it. */
const SPOKEN: Readonly<Record<string, unknown>> = {
	postgres: Object.assign(new Error(`invalid input syntax for type date: "${NAME}"`), { name: 'error', code: '22007', detail: NAME, where: NAME }),
	json: caught(() => JSON.parse(`${NAME} …`)),
	number: caught(() => BigInt(NAME)),
	search: caught(() => 'x' in (NAME as never)),
	ours: new Error(`no such thing as ${NAME}\n    at ${NAME}:1:2`),
	cause: new Error('x', { cause: new Error(NAME) }),
	named: Object.assign(new Error('x'), { name: NAME }),
	thrown: NAME
}

test.each(Object.keys(SPOKEN))('what was typed does not come to the log by the words of an error: %s', (kind) => {
	const told = tellBug(SPOKEN[kind])
	expect(told).not.toMatch(/Nguy|Ví Dụ/)
})

test('the log still says what broke and where', () => {
	const told = tellBug(caught(() => (undefined as unknown as { name: string }).name))
	expect(told).toMatch(/^TypeError: Cannot read properties of undefined \(reading 'name'\)\n\s+at .*bug\.server\.test\.ts:\d+:\d+/)
	expect(tellBug(SPOKEN['postgres'])).toContain('error 22007')
})

test('a line of the log is one line of JSON', () => {
	const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
	logBug('K7-42', '/p/[code]', SPOKEN['postgres'])
	const [line] = write.mock.calls[0]!
	write.mockRestore()
	expect(JSON.parse(String(line))).toMatchObject({ code: 'K7-42', route: '/p/[code]', level: 'error' })
	expect(String(line)).not.toContain(NAME)
})
