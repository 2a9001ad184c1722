/** Where one of her needs stands. Not wanted and declined are hers to say and to take back. */
export const NEED_STATES = ['not-asked', 'not-wanted', 'wanted', 'under-way', 'received', 'declined', 'unavailable'] as const
export type NeedState = (typeof NEED_STATES)[number]
