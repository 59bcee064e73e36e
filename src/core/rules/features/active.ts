import { range } from '../../text/textDocument.ts';
import { relativePath } from '../../text/uri.ts';
import { fixHere } from '../edits.ts';
import type { Rule } from '../rule.ts';

/** `.specify/feature.json` that cannot be read, or that names a folder that is not there. */
export const featureActive: Rule = {
	code: 'feature.active',
	kinds: ['settings'],
	*check(context) {
		const { document, project, translate } = context;
		const active = project?.active;
		if (!project || !active || !('problem' in active) || active.uri !== document.uri) {
			return;
		}
		const text = document.getText();
		if (active.problem === 'unreadable') {
			const end = document.positionAt(text.length);
			yield {
				range: { start: { line: 0, character: 0 }, end },
				message: translate('Set the active feature again: this file must hold {"feature_directory": "specs/…"}.'),
			};
			return;
		}
		const directory = active.directory ?? '';
		const at = Math.max(0, text.indexOf(JSON.stringify(directory).slice(1, -1)));
		const start = document.positionAt(at);
		const where = range(
			start.line,
			start.character,
			start.line,
			start.character + JSON.stringify(directory).length - 2,
		);
		const last = directory
			.replace(/[\\/]+$/, '')
			.split(/[\\/]/)
			.at(-1);
		const moved = project.features.filter(feature => feature.name === last);
		const path = moved.length === 1 ? relativePath(project.uri, moved[0]!.uri) : undefined;
		yield {
			range: where,
			message: translate('Set the active feature again: there is no folder "{0}".', directory),
			fixes: path ? [fixHere(context, translate('Use "{0}"', path), [{ range: where, newText: path }], false)] : [],
		};
	},
};
