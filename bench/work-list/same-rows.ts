/** The task numbers of the list as the page and as Directus show them: both must give the same. */
export function numbersInPage(html: string): number[] {
	return [...html.matchAll(/class="matrix__no[^"]*">(\d+)</g)].map((found) => Number(found[1]))
}

export function numbersInJson(json: string): number[] {
	return (JSON.parse(json) as { data: { number: number }[] }).data.map((row) => row.number)
}
