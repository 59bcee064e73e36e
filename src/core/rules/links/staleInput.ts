import { fieldsInBlock } from '../../markdown/fields.ts';
import { range } from '../../text/textDocument.ts';
import { joinUri, relativePath } from '../../text/uri.ts';
import { fixHere } from '../edits.ts';
import type { Rule } from '../rule.ts';
import { placesOf } from './files.ts';

const input = /^(?:Input|Inputs|入力|输入|輸入|입력|Entrada|Entrée|Eingabe|Wejście)$/i;
const path = /[\w.@-]{0,80}(?:\/[^\s`'"()<>[\],;|]{1,120}){1,12}/u;

/** The Input line names a folder that the feature had before it was renamed. */
export const linkStaleInput: Rule = {
	code: 'link.stale-input',
	kinds: ['plan', 'tasks'],
	*check(context) {
		const { outline, project, feature, translate } = context;
		const end = outline.blocks.findIndex(block => block.kind === 'heading' && block.level > 1);
		const header = outline.blocks.slice(0, end < 0 ? undefined : end).flatMap(fieldsInBlock);
		const field = header.find(({ label }) => input.test(label));
		const match = field && path.exec(field.value.split('\n', 1)[0]!);
		if (!project || !feature || !field || !match) {
			return;
		}
		const root = relativePath(project.uri, feature.specRoot);
		const named = match[0].replace(/^\.?\//, '');
		const [folder] = root && named.startsWith(`${root}/`) ? named.slice(root.length + 1).split('/') : [];
		if (!folder || /[#<{*]/.test(folder) || placesOf(project).has(joinUri(feature.specRoot, folder))) {
			return;
		}
		const { line, character } = field.valueRange.start;
		const at = character + match.index + match[0].indexOf(`${root}/`) + root!.length + 1;
		const where = range(line, at, line, at + folder.length);
		const actual = relativePath(feature.specRoot, feature.uri) ?? feature.name;
		yield {
			range: where,
			message: translate('The input names "{0}", but the feature\'s folder is "{1}".', folder, actual),
			fixes: [fixHere(context, translate('Replace by "{0}"', actual), [{ range: where, newText: actual }], true)],
		};
	},
};
