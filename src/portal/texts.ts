/** What a ward writes of itself for the public; every part may be empty. */
export interface PublicTexts {
	readonly about: string
	readonly address: string
	readonly hours: string
	/** Who reads what is sent, and how soon; empty: the page promises nothing. */
	readonly whoReads: string
	/** Where the exit leads. */
	readonly leaveTo: string
}

/** The National Centre for Hydro-Meteorological Forecasting: a page anybody may have open. */
const WEATHER = 'https://nchmf.gov.vn/'

export const NO_TEXTS: PublicTexts = { about: '', address: '', hours: '', whoReads: '', leaveTo: WEATHER }
