/** What the name of a feature's folder says. */
export interface FeatureName {
	/** `1` of `001-auth`. */
	readonly number: number | undefined;
	/** `20260401` or `20260401-120000`. */
	readonly date: string | undefined;
	/** Without number or date; the whole name if nothing else is left. */
	readonly slug: string;
}

const dated = /^(\d{4})-?(\d{2})-?(\d{2})(?:-(\d{6}))?(?:[-_](.+))?$/u;
// `3d-viewer` has no number, `031B-graph` has.
const numbered = /^(\d{1,15}|\d{3,15}[A-Za-z])(?:[-_.](.+))?$/u;

/**
 * @example parseFeatureName('001-auth') // number 1, slug auth
 * @example parseFeatureName('20260401-120000-auth') // date 20260401-120000, slug auth
 * @example parseFeatureName('031B-auth') // number 31, slug auth
 */
export function parseFeatureName(name: string): FeatureName {
	const date = dated.exec(name);
	if (date && isDay(Number(date[2]), Number(date[3]))) {
		const day = `${date[1]}${date[2]}${date[3]}`;
		return { number: undefined, date: date[4] ? `${day}-${date[4]}` : day, slug: date[5] ?? name };
	}
	const number = numbered.exec(name);
	if (number) {
		return { number: Number.parseInt(number[1]!, 10), date: undefined, slug: number[2] ?? name };
	}
	return { number: undefined, date: undefined, slug: name };
}

/** By number, then date, then name; whoever has neither number nor date comes last. */
export function compareFeatureNames(
	a: FeatureName & { readonly name: string },
	b: FeatureName & { readonly name: string },
): number {
	return (
		(a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY) ||
		compareText(a.date ?? '~', b.date ?? '~') ||
		compareText(a.name, b.name)
	);
}

/** By UTF-16 code units: the same on every machine. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function isDay(month: number, day: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
