type Paint = (text: string) => string;

export type Style = Readonly<Record<'bold' | 'dim' | 'error' | 'warning' | 'information' | 'hint' | 'good', Paint>>;

/** Text as it is, or with the terminal's colours. */
export function createStyle(colours: boolean): Style {
	const paint =
		(open: number, close: number): Paint =>
		text =>
			colours ? `\u001b[${open}m${text}\u001b[${close}m` : text;
	return {
		bold: paint(1, 22),
		dim: paint(2, 22),
		error: paint(31, 39),
		warning: paint(33, 39),
		information: paint(34, 39),
		hint: paint(36, 39),
		good: paint(32, 39),
	};
}
