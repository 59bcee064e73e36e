/** The themes that pictures and tests use, by the names that VS Code gives them. */
export const themes = {
	light: 'Default Light Modern',
	dark: 'Default Dark Modern',
	'high contrast': 'Default High Contrast',
	'high contrast light': 'Default High Contrast Light',
} as const;

/** One of four: light or dark, with high contrast or without. */
export type Theme = keyof typeof themes;
