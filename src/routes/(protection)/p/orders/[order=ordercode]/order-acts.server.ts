import { redirect, type RequestEvent } from '@sveltejs/kit'
import { dayOf } from '#kernel/day.ts'
import { AnnounceForm, AskCancelForm, AssignForm, BreachForm, CancelForm, ContactEndForm, CopyForm, CountersignForm, NameForm, NoticeForm, NumberForm, OverForm, ReasonsForm, ReceiveForm, SeparateForm, SeparationEndForm, SignForm } from '#protection/orders/forms.ts'
import { momentOf } from '#protection/orders/moment.ts'
import {
	announceWatch, askCancellation, assignWatcher, cancelOrder, findUnneeded, keepBan, nameWatcher, receiveOrder, recordBreachSeen, recordContactEnd, recordCopy, recordCountersign, recordNotice, recordNumber,
	recordOver, recordSeparationEnd, refuseOrder, renewOrder, separateChild, signOrder, type ProtectionCtx
} from '#protection/server/index.ts'
import { sealedAction } from '../../../sealed.server.ts'

const then = (done: string) => (_result: unknown, event: RequestEvent) => redirect(303, `/p/orders/${event.params['order']}?done=${done}`)
const typed = (ctx: ProtectionCtx, hour: string, on: string | null) => momentOf(hour, on, dayOf(ctx.now))
const at = (ctx: ProtectionCtx, hour: string, on: string | null) => typed(ctx, hour, on) ?? ctx.now

/** What can be done with one order. Moments are typed as an hour and, where it is not today, a day. */
export const orderActs = {
	sign: sealedAction(SignForm, (ctx, asked) => signOrder(ctx, {
		...asked, endsAt: typed(ctx, asked.endHour, asked.endOn), rightsTold: asked.told === 'yes' ? { at: at(ctx, asked.toldHour, asked.toldOn) } : { notPossible: asked.toldWhy }
	}), then('signed'), ['told', 'endHour', 'endOn', 'toldHour', 'toldOn', 'number']),
	refuse: sealedAction(ReasonsForm, refuseOrder, then('refused'), ['number']),
	separate: sealedAction(SeparateForm, (ctx, asked) => separateChild(ctx, { ...asked, endsAt: typed(ctx, asked.endHour, asked.endOn) }), then('signed'), ['endHour', 'endOn', 'number']),
	unneeded: sealedAction(ReasonsForm, findUnneeded, then('refused'), ['number']),
	renew: sealedAction(SeparateForm, (ctx, asked) => renewOrder(ctx, { ...asked, endsAt: typed(ctx, asked.endHour, asked.endOn) }), then('renewed'), ['endHour', 'endOn', 'number']),
	cancel: sealedAction(CancelForm, cancelOrder, then('cancelled'), ['ground', 'number']),
	keep: sealedAction(ReasonsForm, keepBan, then('kept'), ['number']),
	askCancel: sealedAction(AskCancelForm, (ctx, asked) => askCancellation(ctx, { ...asked, at: at(ctx, asked.askHour, asked.askOn), heardAlone: asked.heardAlone === 'yes' }), then('cancel-asked'), ['by', 'channel', 'askHour', 'askOn', 'heardAlone']),
	receive: sealedAction(ReceiveForm, receiveOrder, then('received')),
	name: sealedAction(NameForm, (ctx, asked) => nameWatcher(ctx, { ...asked, isParty: asked.isParty === 'yes' }), then('named'), ['personId', 'isParty']),
	assign: sealedAction(AssignForm, assignWatcher, then('assigned')),
	announce: sealedAction(AnnounceForm, (ctx, asked) => announceWatch(ctx, { ...asked, commitmentSigned: asked.commitment === 'yes' }), then('announced'), ['commitment']),
	copy: sealedAction(CopyForm, (ctx, asked) => recordCopy(ctx, { ...asked, at: at(ctx, asked.copyHour, asked.copyOn) }), then('recorded'), ['to', 'way', 'copyHour', 'copyOn']),
	number: sealedAction(NumberForm, (ctx, asked) => recordNumber(ctx, { ...asked, number: asked.paperNumber }), then('recorded'), ['paper', 'paperNumber']),
	notice: sealedAction(NoticeForm, (ctx, asked) => recordNotice(ctx, {
		...asked, at: at(ctx, asked.noticeHour, asked.noticeOn), from: at(ctx, asked.fromHour, asked.fromOn), until: at(ctx, asked.untilHour, asked.untilOn ?? asked.fromOn)
	}), then('recorded'), ['ground', 'noticeHour', 'noticeOn', 'fromHour', 'fromOn', 'untilHour', 'untilOn']),
	countersign: sealedAction(CountersignForm, recordCountersign, then('recorded')),
	contactEnd: sealedAction(ContactEndForm, (ctx, asked) => recordContactEnd(ctx, { ...asked, lateReason: asked.contactLate }), then('recorded')),
	breach: sealedAction(BreachForm, (ctx, asked) => recordBreachSeen(ctx, { ...asked, at: at(ctx, asked.breachHour, asked.breachOn) }), then('breach'), ['what', 'safeWall', 'breachHour', 'breachOn']),
	over: sealedAction(OverForm, (ctx, asked) => recordOver(ctx, { ...asked, lateReason: asked.overLate }), then('recorded')),
	separationEnd: sealedAction(SeparationEndForm, (ctx, asked) => recordSeparationEnd(ctx, { ...asked, at: at(ctx, asked.wentHour, asked.wentOn), lateReason: asked.wentLate }), then('recorded'), ['how', 'wentHour', 'wentOn'])
}
