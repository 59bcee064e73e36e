import type { PageDiagram, PageStrings } from '../shared/messages.ts';
import type { Drawing } from './drawing.ts';
import { button, element } from './elements.ts';
import { limits } from './theme.ts';

/** Why there is no picture, in the words of the host, and a way to the line; nothing for one that was drawn. */
export function describeProblem(
	drawing: Drawing,
	diagram: PageDiagram,
	strings: PageStrings,
	onGoTo: (line: number) => void,
): readonly (Node | string)[] {
	const t = (key: string, ...values: readonly (string | number)[]) =>
		(strings[key] ?? key).replace(/\{(\d)\}/g, (all, index: string) => String(values[Number(index)] ?? all));
	if (drawing.kind === 'svg') {
		return [];
	}
	if (drawing.kind === 'too-large') {
		return [t('tooLarge', limits.maxTextSize, limits.maxLineLength, limits.maxEdges)];
	}
	const { reason, text, line } = drawing.error;
	const said = t(`error.${reason}`, text);
	if (diagram.firstLine === 0) {
		return [said];
	}
	const number = diagram.firstLine + line;
	return [
		button(t('goToLine', number), t('line', number), () => onGoTo(line)),
		` ${said} `,
		element('code', {}, (diagram.source.split('\n')[line] ?? '').trim().slice(0, 200)),
	];
}
