import type { Project } from '../../project/project.ts';
import { closest } from '../../text/closest.ts';
import type { TextEdit } from '../../text/edits.ts';
import { range } from '../../text/textDocument.ts';
import { relativePath } from '../../text/uri.ts';
import { fixHere } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { Rule, RuleContext } from '../rule.ts';

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
				fixes: pathsLike('', project).map(path => {
					const newText = `${JSON.stringify({ feature_directory: path })}\n`;
					return use(path, { range: { start: { line: 0, character: 0 }, end }, newText }, context);
				}),
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
		yield {
			range: where,
			message: translate('Set the active feature again: there is no folder "{0}".', directory),
			fixes: pathsLike(directory, project).map(path =>
				use(path, { range: where, newText: JSON.stringify(path).slice(1, -1) }, context),
			),
		};
	},
};

/** A menu, not a list of all. */
const mostOffered = 3;

/** Folders that the path may be meant to name: of that name or one much like it, then the latest features. */
function pathsLike(directory: string, { uri, features }: Project): readonly string[] {
	const last = directory
		.replace(/[\\/]+$/, '')
		.split(/[\\/]/)
		.at(-1)!;
	const almost = closest(
		last,
		features.map(({ name }) => name),
	);
	const like = features.filter(({ name }) => name === almost);
	const offered = [...new Set([...like, ...features.toReversed()])].slice(0, mostOffered);
	return offered.flatMap(feature => relativePath(uri, feature.uri) ?? []);
}

function use(path: string, edit: TextEdit, context: RuleContext): Fix {
	return fixHere(context, context.translate('Use "{0}"', path), [edit], false);
}
