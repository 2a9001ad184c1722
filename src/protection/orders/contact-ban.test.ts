import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cancelBan, refuseCancellation, requestCancellation } from './ban-cancellation.ts'
import { contactAllowedAt, countersign, endException, noticeException, recordBreach } from './ban-contacts.ts'
import { announceMonitoring, assignMonitor, nameMonitor, receiveByPolice } from './ban-monitoring.ts'
import { bindsAt, type BanRequest, type SignedBan } from './ban-states.ts'
import { askForBan, latestEnd, recordExpiry, recordGiven, refuseBan, signBan, stillToGive } from './contact-ban.ts'
import { readOrder, storeOrder } from './stored-order.ts'

const vn = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`)
const asked = vn('2026-11-23 22:00')
const signedAt = vn('2026-11-24 06:30')
const byPhone: BanRequest = { by: 'survivor', at: asked, channel: 'telephone', receiver: 'p-duty' }
const requested = askForBan({ ground: 'harm-or-threat', request: byPhone, at: asked, actInThisWard: true })
const unasked = askForBan({ ground: 'threat-to-life', request: null, at: asked, actInThisWard: true })
const sign = { signedAt, by: 'p-chair', rightsTold: { at: vn('2026-11-24 06:00') } }
const signed = signBan(requested, sign)

describe('a request for a contact ban (Luật 13/2022/QH15, Điều 25)', () => {
	test('from her is enough by voice: time, channel and receiver are kept, no paper is asked for', () => {
		expect(requested).toMatchObject({ state: 'requested', openedAt: asked, request: { channel: 'telephone', receiver: 'p-duty' } })
	})

	test.each([
		['without a receiver', { ...byPhone, receiver: ' ' }, 'ban-receiver-missing'],
		['from a body without Mẫu số 06', { by: 'body', body: 'Hội Phụ nữ', at: asked, channel: 'post', receiver: 'p', form06Seen: false, consent: { by: 'survivor', at: asked, heardBy: 'p' } }, 'ban-form-unseen'],
		['from a body without her consent', { by: 'body', body: 'Hội Phụ nữ', at: asked, channel: 'post', receiver: 'p', form06Seen: true, consent: null }, 'ban-consent-missing']
	] as [string, BanRequest, string][])('%s is not taken', (_, request, code) => {
		expect(() => askForBan({ ground: 'harm-or-threat', request, at: asked, actInThisWard: true })).toThrow(code)
	})

	test('from a body with her consent is taken', () => {
		const request: BanRequest = { by: 'body', body: 'Hội Phụ nữ', at: asked, channel: 'post', receiver: 'p', form06Seen: true, consent: { by: 'survivor', at: asked, heardBy: 'p' } }
		expect(askForBan({ ground: 'harm-or-threat', request, at: asked, actInThisWard: true }).state).toBe('requested')
	})

	test('is needed unless a life is in danger, and belongs to the ward where it happened', () => {
		expect(() => askForBan({ ground: 'harm-or-threat', request: null, at: asked, actInThisWard: true })).toThrow('ban-request-missing')
		expect(unasked.request).toBeNull()
		expect(() => askForBan({ ground: 'threat-to-life', request: null, at: asked, actInThisWard: false })).toThrow('ban-not-our-ward')
	})
})

describe('the decision', () => {
	test('binds from the signature for at most 72 hours, whatever days off lie between', () => {
		expect(signed.decision.endsAt).toEqual(vn('2026-11-27 06:30'))
		expect([bindsAt(signed, new Date(signedAt.getTime() - 1)), bindsAt(signed, signedAt), bindsAt(signed, vn('2026-11-27 06:29')), bindsAt(signed, vn('2026-11-27 06:30'))]).toEqual([false, true, true, false])
	})

	test('may state an earlier end, never a later one', () => {
		expect(signBan(requested, { ...sign, endsAt: vn('2026-11-25 17:00') }).decision.endsAt).toEqual(vn('2026-11-25 17:00'))
		expect(() => signBan(requested, { ...sign, endsAt: vn('2026-11-27 06:31') })).toThrow('end-after-limit')
		expect(() => signBan(requested, { ...sign, endsAt: signedAt })).toThrow('end-after-limit')
	})

	test('comes after she was told her rights, or says why that could not be (Nghị định 76/2023/NĐ-CP, Điều 14)', () => {
		expect(() => signBan(requested, { ...sign, rightsTold: { at: vn('2026-11-24 07:00') } })).toThrow('ban-rights-untold')
		expect(() => signBan(requested, { ...sign, rightsTold: { notPossible: '' } })).toThrow('ban-rights-untold')
		expect(signBan(unasked, { ...sign, rightsTold: { notPossible: 'Đang cấp cứu' } }).state).toBe('in-force')
	})

	test('is made once, not before the request, and a refusal is in writing with reasons', () => {
		expect(() => signBan(signed, sign)).toThrow('ban-decided')
		expect(() => signBan(requested, { ...sign, signedAt: vn('2026-11-23 21:59'), rightsTold: { at: vn('2026-11-23 21:00') } })).toThrow('before-request')
		expect(() => refuseBan(requested, { at: signedAt, by: 'p-chair', reasons: ' ' })).toThrow('reasons-missing')
		expect(refuseBan(requested, { at: signedAt, by: 'p-chair', reasons: 'Hai bên không còn ở cùng địa bàn' }).state).toBe('refused')
	})

	test('goes to the four whom the law names', () => {
		expect(stillToGive(signed)).toEqual(['perpetrator', 'survivor', 'commune-police-chief', 'village-head'])
		const given = recordGiven(recordGiven(signed, { to: 'survivor', at: signedAt }), { to: 'survivor', at: vn('2026-11-25 08:00') })
		expect(given.given).toEqual([{ to: 'survivor', at: signedAt }])
		expect(stillToGive(given)).toHaveLength(3)
	})

	test('runs out by itself; recording the end comes after it, and another ban may follow, as often as needed', () => {
		expect(() => recordExpiry(signed, vn('2026-11-27 06:29'))).toThrow('ban-still-running')
		expect(recordExpiry(signed, vn('2026-11-27 08:00')).state).toBe('expired')
		expect(askForBan({ ground: 'harm-or-threat', request: byPhone, at: asked, actInThisWard: true, follows: 'LC-0007' }).follows).toBe('LC-0007')
	})

	test('never binds longer than 72 hours, for any signature and any end', () => {
		fc.assert(fc.property(fc.integer({ min: 0, max: 525_600 }), fc.integer({ min: -600, max: 6000 }), (start, length) => {
			const at = new Date(asked.getTime() + start * 60_000)
			const ends = new Date(at.getTime() + length * 60_000)
			const allowed = length > 0 && length <= 72 * 60
			const make = () => signBan(requested, { signedAt: at, by: 'p', rightsTold: { at }, endsAt: ends })
			if (!allowed) expect(make).toThrow('end-after-limit')
			else expect(bindsAt(make(), new Date(latestEnd(at).getTime()))).toBe(false)
		}))
	})
})

describe('monitoring (Thông tư 66/2025/TT-BCA)', () => {
	const received = receiveByPolice(signed, vn('2026-11-24 06:40'))
	const named = nameMonitor(received, { at: vn('2026-11-24 06:45'), monitor: 'p-head', isParty: false })

	test('goes name, written assignment with a plan, announcement, in this order', () => {
		expect(() => nameMonitor(signed, { at: signedAt, monitor: 'p', isParty: false })).toThrow('step-missing')
		expect(() => assignMonitor(received, { at: signedAt, plan: 'x' })).toThrow('step-missing')
		expect(() => announceMonitoring(named, { at: signedAt, commitmentSigned: true })).toThrow('step-missing')
		expect(() => assignMonitor(named, { at: signedAt, plan: '' })).toThrow('plan-missing')
		const assigned = assignMonitor(named, { at: vn('2026-11-24 07:30'), plan: 'Kế hoạch giám sát' })
		expect(announceMonitoring(assigned, { at: vn('2026-11-24 08:10'), commitmentSigned: false }).monitoring).toMatchObject({ assigned: { monitor: 'p-head' }, announced: { commitmentSigned: false } })
	})

	test('is not given to somebody close to the watched one', () => {
		expect(() => nameMonitor(received, { at: signedAt, monitor: 'p', isParty: true })).toThrow('monitor-is-party')
		expect(() => receiveByPolice(received, vn('2026-11-24 06:50'))).toThrow('step-done')
	})
})

describe('contact and breach (Nghị định 76/2023/NĐ-CP, Điều 18)', () => {
	const watched = assignMonitor(nameMonitor(receiveByPolice(signed, signedAt), { at: signedAt, monitor: 'p-head', isParty: false }), { at: signedAt, plan: 'x' })
	const notice = { id: 'e1', ground: 'wedding-or-funeral', at: vn('2026-11-24 20:00'), from: vn('2026-11-25 08:00'), until: vn('2026-11-25 12:00') } as const
	const noticed = noticeException(watched, notice)
	const allowed = countersign(noticed, { id: 'e1', at: vn('2026-11-24 21:00'), by: 'p-head' })

	test('a notice allows at most four hours, inside the ban, and nothing before the monitor countersigns', () => {
		expect(() => noticeException(watched, { ...notice, until: vn('2026-11-25 12:01') })).toThrow('exception-too-long')
		expect(() => noticeException(watched, { ...notice, from: vn('2026-11-27 06:30'), until: vn('2026-11-27 08:00') })).toThrow('exception-outside-ban')
		expect(() => noticeException(watched, { ...notice, at: vn('2026-11-25 08:01') })).toThrow('exception-outside-ban')
		expect(contactAllowedAt(noticed, vn('2026-11-25 09:00'))).toBe(false)
		expect([vn('2026-11-25 07:59'), vn('2026-11-25 08:00'), vn('2026-11-25 11:59'), vn('2026-11-25 12:00')].map((at) => contactAllowedAt(allowed, at))).toEqual([false, true, true, false])
	})

	test('only the monitor countersigns, once, and a late signature makes the contact shorter, not later', () => {
		expect(() => countersign(noticed, { id: 'e1', at: notice.at, by: 'p-chair' })).toThrow('exception-not-monitor')
		expect(() => countersign(allowed, { id: 'e1', at: notice.at, by: 'p-head' })).toThrow('step-done')
		expect(() => countersign(noticed, { id: 'e1', at: notice.until, by: 'p-head' })).toThrow('exception-too-late')
		expect(() => countersign(noticed, { id: 'e2', at: notice.at, by: 'p-head' })).toThrow('not-found')
		expect(countersign(noticed, { id: 'e1', at: vn('2026-11-25 10:00'), by: 'p-head' }).exceptions[0]).toMatchObject({ from: vn('2026-11-25 10:00'), until: vn('2026-11-25 12:00') })
	})

	test('within 100 m is a breach, unless a safe wall stands between or the contact was allowed', () => {
		const near = { id: 'b1', kind: 'too-near', safeWall: false, reportedBy: 'p', at: vn('2026-11-24 10:00') } as const
		expect(recordBreach(watched, near).breaches).toHaveLength(1)
		expect(() => recordBreach(watched, { ...near, safeWall: true })).toThrow('not-a-breach')
		expect(() => recordBreach(allowed, { ...near, at: vn('2026-11-25 09:00') })).toThrow('contact-was-allowed')
		expect(recordBreach(endException(allowed, { id: 'e1', at: vn('2026-11-25 08:30') }), { ...near, at: vn('2026-11-25 09:00') }).breaches).toHaveLength(1)
	})

	test('violence by telephone is a breach even while contact is allowed', () => {
		expect(recordBreach(allowed, { id: 'b1', kind: 'by-means', means: 'telephone', reportedBy: 'p', at: vn('2026-11-25 09:00') }).breaches).toHaveLength(1)
	})

	test('a breach is recorded after the end too, but only for a moment when the ban bound', () => {
		const over = recordExpiry(watched, vn('2026-11-27 09:00'))
		const near = { id: 'b1', kind: 'too-near', safeWall: false, reportedBy: 'p' } as const
		expect(recordBreach(over, { ...near, at: vn('2026-11-26 10:00') }).breaches).toHaveLength(1)
		expect(() => recordBreach(over, { ...near, at: vn('2026-11-27 06:30') })).toThrow('ban-not-in-force')
		expect(() => recordBreach(requested, { ...near, at: signedAt })).toThrow('ban-not-in-force')
	})
})

describe('cancelling (Luật 13/2022/QH15, Điều 25; Nghị định 76/2023/NĐ-CP, Điều 18–20)', () => {
	const at = vn('2026-11-25 08:00')
	const wanted = requestCancellation(signed, { at, by: 'requester', channel: 'in-person', receiver: 'p', heardAlone: true })

	test('ends the ban with the signature', () => {
		const cancelled = cancelBan(wanted, { at: vn('2026-11-25 10:00'), by: 'p-chair', ground: 'requester-asks', reasons: '' })
		expect([bindsAt(cancelled, vn('2026-11-25 09:59')), bindsAt(cancelled, vn('2026-11-25 10:00'))]).toEqual([true, false])
	})

	test('needs a request, or a reason when it is no longer needed; her disagreement counts for a ban nobody asked for', () => {
		expect(() => cancelBan(signed, { at, by: 'p', ground: 'requester-asks', reasons: '' })).toThrow('cancel-request-missing')
		expect(() => cancelBan(wanted, { at, by: 'p', ground: 'survivor-disagrees', reasons: '' })).toThrow('cancel-ground-wrong')
		expect(() => cancelBan(signed, { at, by: 'p', ground: 'no-longer-needed', reasons: '' })).toThrow('reasons-missing')
		const disagrees = requestCancellation(signBan(unasked, sign), { at, by: 'survivor', channel: 'telephone', receiver: 'p', heardAlone: true })
		expect(cancelBan(disagrees, { at, by: 'p', ground: 'survivor-disagrees', reasons: '' }).state).toBe('cancelled')
	})

	test('may be refused in writing with reasons; then she may ask again', () => {
		expect(() => requestCancellation(wanted, { at, by: 'requester', channel: 'post', receiver: 'p', heardAlone: false })).toThrow('step-done')
		expect(() => refuseCancellation(wanted, { at, by: 'p', reasons: '' })).toThrow('reasons-missing')
		const kept = refuseCancellation(wanted, { at, by: 'p', reasons: 'Nguy hiểm chưa hết' })
		expect(bindsAt(kept, at)).toBe(true)
		expect(requestCancellation(kept, { at, by: 'requester', channel: 'post', receiver: 'p', heardAlone: true }).cancelRequest?.answer).toBeNull()
	})

	test('has no meaning once the ban has run out', () => {
		expect(() => cancelBan(signed, { at: vn('2026-11-27 06:30'), by: 'p', ground: 'no-longer-needed', reasons: 'x' })).toThrow('ban-not-in-force')
	})
})

test('an order put away as text comes back the same, moments and all', () => {
	expect(readOrder<SignedBan>(storeOrder(signed))).toEqual(signed)
})
