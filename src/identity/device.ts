const BROWSERS: readonly (readonly [RegExp, string])[] = [
	[/Edg(?:e|A|iOS)?\//, 'Edge'], [/coc_coc_browser/i, 'Cốc Cốc'], [/SamsungBrowser\//, 'Samsung Internet'], [/OPR\//, 'Opera'],
	[/Firefox\/|FxiOS\//, 'Firefox'], [/Chrome\/|CriOS\//, 'Chrome'], [/Safari\//, 'Safari']
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
	[/Windows/, 'Windows'], [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Mac OS X/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux']
]

/** 'Chrome · Windows' from what the browser says of itself; '' when it says nothing known. */
export function deviceOf(userAgent: string): string {
	const known = (list: typeof BROWSERS) => list.find(([sign]) => sign.test(userAgent))?.[1]
	return [known(BROWSERS), known(SYSTEMS)].filter(Boolean).join(' · ')
}
