import { expect, test } from 'vitest'
import { echoOf, fieldsOf } from './form.ts'

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
