import type { Locale } from './say-date.ts'

const TAG = { vi: 'vi-VN', en: 'en-GB' } as const

/** 1234.5 → '1.234,5' (vi), '1,234.5' (en). At most `decimals` decimals, none that are zero. */
export function formatNumber(value: number, locale: Locale = 'vi', decimals = 2): string {
	return new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: decimals, signDisplay: 'negative' }).format(value)
}

/** 82.5 → '82,5%'. The value is in per cent, not a share. */
export function formatPercent(value: number, locale: Locale = 'vi', decimals = 1): string {
	return `${formatNumber(value, locale, decimals)}%`
}

/** 15000000 → '15.000.000 đồng', or '15.000.000 ₫' in tables. Whole đồng. */
export function formatMoney(value: number, locale: Locale = 'vi', unit: 'words' | 'sign' = 'words'): string {
	return `${formatNumber(value, locale, 0)} ${unit === 'sign' ? '₫' : locale === 'vi' ? 'đồng' : 'VND'}`
}

/** Replaces spaces by non-breaking ones, for words of sense that stay on one line. */
export function noBreak(text: string): string {
	return text.replaceAll(' ', '\u00a0')
}
