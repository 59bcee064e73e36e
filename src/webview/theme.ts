import type { mermaid } from './mermaid.ts';

type MermaidConfig = Parameters<typeof mermaid.initialize>[0];

/** What one picture may hold: a flowchart of a thousand nodes fits, a label of a million letters does not. */
export const limits = { maxTextSize: 200_000, maxEdges: 2000, maxLineLength: 4000 };

/**
 * Mermaid in the editor's colours. A diagram cannot change what is secure here, nor its theme: fixed colours of a light
 * page would be unreadable on a dark one.
 */
export function mermaidConfig(): MermaidConfig {
	const colors = editorColors();
	return {
		startOnLoad: false,
		securityLevel: 'strict',
		secure: [
			'secure',
			'securityLevel',
			'startOnLoad',
			'suppressErrorRendering',
			'maxTextSize',
			'maxEdges',
			'htmlLabels',
			'dompurifyConfig',
			'theme',
			'themeCSS',
			'themeVariables',
			'fontFamily',
			'altFontFamily',
			'darkMode',
			'look',
			'arrowMarkerAbsolute',
		],
		suppressErrorRendering: true,
		deterministicIds: true,
		// Labels of SVG text: no HTML of the workspace on the page, and pictures that each viewer can show.
		htmlLabels: false,
		maxTextSize: limits.maxTextSize,
		maxEdges: limits.maxEdges,
		theme: 'base',
		darkMode: colors.dark,
		fontFamily: colors.font,
		themeVariables: themeVariables(colors),
		flowchart: { useMaxWidth: false, htmlLabels: false, wrappingWidth: 280 },
		sequence: { useMaxWidth: false },
		er: { useMaxWidth: false },
		state: { useMaxWidth: false },
		class: { useMaxWidth: false },
		gantt: { useMaxWidth: false, useWidth: 900 },
		treeView: { useMaxWidth: false },
	};
}

interface EditorColors {
	readonly dark: boolean;
	readonly highContrast: boolean;
	readonly font: string;
	readonly background: string;
	readonly foreground: string;
	/** Of boxes. */
	readonly surface: string;
	readonly border: string;
	readonly accent: string;
}

function editorColors(): EditorColors {
	const style = getComputedStyle(document.documentElement);
	const color = (fallback: string, ...names: readonly string[]) => {
		for (const name of names) {
			const value = toHex(style.getPropertyValue(`--vscode-${name}`));
			if (value) {
				return value;
			}
		}
		return fallback;
	};
	const kind = document.body.className;
	const dark = /vscode-dark|vscode-high-contrast/.test(kind) && !kind.includes('vscode-high-contrast-light');
	const highContrast = kind.includes('vscode-high-contrast');
	const background = color(dark ? '#1e1e1e' : '#ffffff', 'editor-background');
	const foreground = color(dark ? '#e0e0e0' : '#1f1f1f', 'editor-foreground', 'foreground');
	return {
		dark,
		highContrast,
		font: style.getPropertyValue('--vscode-font-family') || 'sans-serif',
		background,
		foreground,
		surface: highContrast ? background : mix(background, foreground, 0.08),
		border: highContrast ? color(foreground, 'contrastBorder') : mix(background, foreground, 0.55),
		accent: highContrast ? background : mix(background, color('#3794ff', 'focusBorder'), 0.22),
	};
}

function themeVariables(colors: EditorColors): Record<string, unknown> {
	const { background, foreground, surface, border, accent } = colors;
	const faint = mix(background, foreground, 0.04);
	const strong = strongColors(colors.dark);
	const series = colors.highContrast ? strong : softColors(colors);
	const alarm = mix(background, '#f14c4c', 0.35);
	return {
		darkMode: colors.dark,
		background,
		fontSize: '14px',
		primaryColor: surface,
		primaryTextColor: foreground,
		primaryBorderColor: border,
		secondaryColor: accent,
		secondaryTextColor: foreground,
		secondaryBorderColor: border,
		tertiaryColor: faint,
		tertiaryTextColor: foreground,
		tertiaryBorderColor: border,
		lineColor: border,
		textColor: foreground,
		mainBkg: surface,
		nodeBorder: border,
		nodeTextColor: foreground,
		clusterBkg: faint,
		clusterBorder: border,
		titleColor: foreground,
		edgeLabelBackground: background,
		noteBkgColor: accent,
		noteTextColor: foreground,
		noteBorderColor: border,
		actorBkg: surface,
		actorBorder: border,
		actorTextColor: foreground,
		actorLineColor: border,
		signalColor: foreground,
		signalTextColor: foreground,
		labelBoxBkgColor: surface,
		labelBoxBorderColor: border,
		labelTextColor: foreground,
		loopTextColor: foreground,
		activationBkgColor: accent,
		activationBorderColor: border,
		sequenceNumberColor: background,
		classText: foreground,
		labelColor: foreground,
		altBackground: faint,
		compositeBackground: background,
		compositeTitleBackground: surface,
		compositeBorder: border,
		specialStateColor: foreground,
		innerEndBackground: foreground,
		transitionColor: border,
		transitionLabelColor: foreground,
		stateLabelColor: foreground,
		stateBkg: surface,
		attributeBackgroundColorOdd: background,
		attributeBackgroundColorEven: faint,
		rowOdd: background,
		rowEven: faint,
		relationColor: border,
		relationLabelColor: foreground,
		relationLabelBackground: background,
		sectionBkgColor: faint,
		sectionBkgColor2: surface,
		altSectionBkgColor: background,
		taskBkgColor: accent,
		taskBorderColor: border,
		taskTextColor: foreground,
		taskTextLightColor: foreground,
		taskTextDarkColor: foreground,
		taskTextOutsideColor: foreground,
		taskTextClickableColor: foreground,
		activeTaskBkgColor: accent,
		activeTaskBorderColor: border,
		doneTaskBkgColor: surface,
		doneTaskBorderColor: border,
		critBkgColor: alarm,
		critBorderColor: border,
		gridColor: border,
		todayLineColor: foreground,
		errorBkgColor: surface,
		errorTextColor: foreground,
		...Object.fromEntries(
			series.fills.flatMap((fill, i) => [
				[`pie${i + 1}`, fill],
				[`cScale${i}`, fill],
				[`cScaleLabel${i}`, series.text],
				[`cScaleInv${i}`, foreground],
				[`git${i}`, strong.fills[i]],
				[`gitInv${i}`, foreground],
				[`gitBranchLabel${i}`, strong.text],
				[`fillType${i}`, colors.highContrast ? background : fill],
			]),
		),
		pieTitleTextColor: foreground,
		pieSectionTextColor: series.text,
		pieLegendTextColor: foreground,
		pieStrokeColor: border,
		pieOuterStrokeColor: border,
		pieOpacity: '1',
		commitLabelColor: foreground,
		commitLabelBackground: surface,
		tagLabelColor: foreground,
		tagLabelBackground: surface,
		tagLabelBorder: border,
		quadrant1Fill: faint,
		quadrant2Fill: surface,
		quadrant3Fill: faint,
		quadrant4Fill: surface,
		quadrantPointFill: border,
		requirementBackground: surface,
		requirementBorderColor: border,
		requirementTextColor: foreground,
		xyChart: {
			backgroundColor: background,
			titleColor: foreground,
			xAxisTitleColor: foreground,
			xAxisLabelColor: foreground,
			xAxisTickColor: border,
			xAxisLineColor: border,
			yAxisTitleColor: foreground,
			yAxisLabelColor: foreground,
			yAxisTickColor: border,
			yAxisLineColor: border,
			plotColorPalette: `${border},${foreground}`,
		},
		treeView: { labelColor: foreground, lineColor: border, iconColor: border, descriptionColor: foreground },
		packet: {
			startByteColor: foreground,
			endByteColor: foreground,
			labelColor: foreground,
			titleColor: foreground,
			blockStrokeColor: border,
			blockFillColor: surface,
		},
		radar: { axisColor: border, graticuleColor: foreground, graticuleOpacity: 0.06 },
		personBkg: surface,
		personBorder: border,
		archEdgeColor: border,
		archEdgeArrowColor: border,
		archGroupBorderColor: border,
	};
}

const hues = ['#3794ff', '#89d185', '#cca700', '#d18616', '#b180d7', '#f14c4c'];

/** Twelve fills, and the colour of text on them. */
interface Series {
	readonly fills: readonly string[];
	readonly text: string;
}

/** Of what is drawn as lines: they stand out from the page. */
function strongColors(dark: boolean): Series {
	const fills = hues.map(hue => (dark ? hue : mix(hue, '#000000', 0.5)));
	return { fills: [...fills, ...fills], text: dark ? '#000000' : '#ffffff' };
}

/** Of areas. */
function softColors({ background, foreground, surface, accent }: EditorColors): Series {
	const mixed = hues.map(hue => mix(background, hue, 0.25));
	const fills = [accent, ...mixed, surface, mix(background, foreground, 0.04), ...mixed].slice(0, 12);
	return { fills, text: foreground };
}

/** `#rrggbb` of a CSS colour; translucent ones count as if opaque. Undefined for what is none. */
function toHex(value: string): string | undefined {
	const text = value.trim();
	const hex = /^#([\da-f]{3,8})$/i.exec(text)?.[1];
	if (hex) {
		const full = hex.length < 6 ? [...hex].map(digit => digit + digit).join('') : hex;
		return `#${full.slice(0, 6)}`;
	}
	const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text);
	return parts
		? `#${parts
				.slice(1)
				.map(part => Number(part).toString(16).padStart(2, '0'))
				.join('')}`
		: undefined;
}

function mix(a: string, b: string, share: number): string {
	const channel = (at: number) => {
		const [from, to] = [a, b].map(color => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number];
		return Math.round(from + (to - from) * share)
			.toString(16)
			.padStart(2, '0');
	};
	return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Relative luminance by WCAG 2, 0 to 1. */
export function luminance([r, g, b]: readonly [number, number, number]): number {
	const linear = [r, g, b].map(value => {
		const share = value / 255;
		return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}
