import { SAMPLE_PASSWORD } from '../../cli/sample/people.ts'

/** Signs in without a browser. @returns the cookies to send along */
export async function cookieOf(base: string, username: string): Promise<string> {
	const answer = await fetch(`${base}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ username, password: SAMPLE_PASSWORD }), headers: { origin: base } })
	return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}
