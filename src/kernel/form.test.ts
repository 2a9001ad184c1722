import { expect, test } from 'vitest'
import { echoOf, fieldsOf, sentFields } from './form.ts'

test('a form becomes fields: text in NFC without ends, repeated names as lists, files as they are', () => {
	const form = new FormData()
	form.append('title', '  Ho\u0323p\r\nba\u0301o ')
	form.append('agency[]', 'a')
	form.append('agency[]', 'b')
	form.append('files[]', new File(['x'], 'x.png'))
	const fields = fieldsOf(form)
	expect(fields).toMatchObject({ title: 'Họp\nbáo', agency: ['a', 'b'] })
	expect((fields['files'] as File[])[0]).toBeInstanceOf(File)
})

test('after a fault the texts are shown again, never a file or a secret, so that the answer can be sent at all', () => {
	const echo = echoOf({ title: 'x', agency: ['a', 'b'], files: [new File(['x'], 'x.png')], file: new File([''], ''), newPassword: 's', code: '123456', rowVersion: 3 })
	expect(echo).toEqual({ title: 'x', agency: ['a', 'b'], files: [] })
	expect(() => structuredClone(echo)).not.toThrow()
})

test('what cannot be seen or stored is left out, and the line break of Word is a line break', () => {
	const form = new FormData()
	form.append('title', 'a\0b\u0001\u000bc\ttab\rd')
	expect(fieldsOf(form)).toEqual({ title: 'ab\nc\ttab\nd' })
})

test.each([['__proto__[]'], ['constructor[]'], ['toString[]'], ['title[]']])('a list named %s is a list, whatever came before under its name', (name) => {
	const form = new FormData()
	form.append('title', 'x')
	form.append(name, 'y')
	expect(Object.entries(fieldsOf(form)).find(([key]) => `${key}[]` === name)?.[1]).toEqual(['y'])
})

test('a body that is no form is refused in a sentence, and too large a one keeps its own status', async () => {
	const broken = new Request('http://x', { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } })
	await expect(sentFields(broken)).rejects.toMatchObject({ code: 'request-wrong' })
	const tooLarge = { formData: () => Promise.reject(Object.assign(new Error('too large'), { status: 413 })) } as unknown as Request
	await expect(sentFields(tooLarge)).rejects.toMatchObject({ status: 413 })
})
