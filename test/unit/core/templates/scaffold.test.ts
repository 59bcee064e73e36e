import assert from 'node:assert/strict';
import { bundledTemplate, planFlavours } from '../../../../src/core/templates/bundledTemplates.ts';
import { createTemplateOverride } from '../../../../src/core/templates/createTemplateOverride.ts';
import { fillHeader } from '../../../../src/core/templates/fillHeader.ts';
import {
	headerValuesFor,
	type NewFeature,
	newArtifact,
	newFeature,
	titleOf,
} from '../../../../src/core/templates/scaffold.ts';
import { setActiveFeature } from '../../../../src/core/templates/setActiveFeature.ts';
import { applyEdits, type FileEdit } from '../../../../src/core/text/edits.ts';
import { root, workspaceOf } from './workspaceOf.ts';

const values = {
	title: 'User login',
	branch: '003-user-login',
	date: '2026-05-01',
	specLink: '[spec.md](./spec.md)',
	path: 'docs/specs/003-user-login',
	input: 'log in for $1',
};

function contentOf(edit: FileEdit | undefined): string {
	assert.equal(edit?.kind, 'create');
	return edit.content;
}

suite('fillHeader', () => {
	test('fills the head as Spec Kit writes it, and keeps all else byte for byte', () => {
		const template =
			'# Implementation Plan: [FEATURE]\r\n\r\n**Branch**: `[###-feature-name]` | **Date**: [DATE] | **Spec**: [link]  \n' +
			'**Input**: Feature specification from `/specs/[###-feature-name]/spec.md`\n\n[Summary] [link]\nspecs/[###-feature]/\n';
		assert.equal(
			fillHeader(template, values),
			'# Implementation Plan: User login\r\n\r\n**Branch**: `003-user-login` | **Date**: 2026-05-01 | **Spec**: [spec.md](./spec.md)  \n' +
				'**Input**: Feature specification from `/docs/specs/003-user-login/spec.md`\n\n[Summary] [link]\ndocs/specs/003-user-login/\n',
		);
	});

	test('fills a quoted head and angle names', () => {
		assert.equal(
			fillHeader(
				'> **Feature Number**: [###]  \n> **Created**: YYYY-MM-DD  \n> **Last Updated**: YYYY-MM-DD\n',
				values,
			),
			'> **Feature Number**: 003  \n> **Created**: 2026-05-01  \n> **Last Updated**: 2026-05-01\n',
		);
		assert.equal(
			fillHeader(
				'# <<FEATURE_NAME>> `<<FEATURE_BRANCH>>` <<DATE>> <<SPEC_LINK>> `/specs/<<FEATURE_BRANCH>>/spec.md`',
				values,
			),
			'# User login `003-user-login` 2026-05-01 [spec.md](./spec.md) `/docs/specs/003-user-login/spec.md`',
		);
	});

	test('takes what the user asked for literally, and leaves the token without it', () => {
		assert.equal(fillHeader('"$ARGUMENTS"', values), '"log in for $1"');
		assert.equal(fillHeader('"$ARGUMENTS"', { ...values, input: undefined }), '"$ARGUMENTS"');
	});
});

suite('newFeature', () => {
	const options: NewFeature = {
		project: root,
		specRoot: `${root}/specs`,
		folder: '003-user-login',
		description: 'User login. With passkeys.',
		date: '2026-05-01',
		artifacts: ['spec', 'plan'],
		active: true,
	};

	test('creates documents from the project’s templates and makes the feature active', async () => {
		const workspace = workspaceOf({ '.specify/templates/spec-template.md': '# [FEATURE NAME]\n"$ARGUMENTS"\n' });
		const made = await newFeature(workspace, options);
		assert.equal(made.kind, 'create');
		assert.equal(made.uri, `${root}/specs/003-user-login/spec.md`);
		assert.deepEqual(made.edits[0], {
			kind: 'create',
			uri: made.uri,
			content: '# User login\n"User login. With passkeys."\n',
		});
		assert.match(
			contentOf(made.edits[1]),
			/^# Implementation Plan: User login\n\n\*\*Branch\*\*: `003-user-login` \| \*\*Date\*\*: 2026-05-01/,
		);
		assert.deepEqual(made.edits[2], {
			kind: 'create',
			uri: `${root}/.specify/feature.json`,
			content: '{"feature_directory":"specs/003-user-login"}\n',
		});
	});

	test('does nothing if the folder is there', async () => {
		const workspace = workspaceOf({ 'specs/003-user-login/notes.txt': '' });
		assert.deepEqual(await newFeature(workspace, options), { kind: 'exists', uri: `${root}/specs/003-user-login` });
	});
});

suite('newArtifact', () => {
	const options = { project: root, feature: `${root}/specs/003-user-login`, values };

	test('never replaces a file', async () => {
		const workspace = workspaceOf({ 'specs/003-user-login/plan.md': 'mine' });
		assert.deepEqual(await newArtifact(workspace, { ...options, artifact: 'plan' }), {
			kind: 'exists',
			uri: `${root}/specs/003-user-login/plan.md`,
		});
	});

	test('links from a deeper folder to the spec', async () => {
		const made = await newArtifact(workspaceOf({}), { ...options, artifact: 'checklist', name: 'security' });
		assert.equal(made.uri, `${root}/specs/003-user-login/checklists/security.md`);
		assert.match(
			made.kind === 'create' ? contentOf(made.edits[0]) : '',
			/\*\*Feature\*\*: \[spec\.md\]\(\.\.\/spec\.md\)/,
		);
	});

	test('writes contracts in four formats', async () => {
		for (const [contract, path, text] of [
			['openapi', 'contracts/api.yaml', 'title: "User login"'],
			['graphql', 'contracts/schema.graphql', '# User login'],
			['proto', 'contracts/service.proto', '// User login'],
			['markdown', 'contracts/api.md', '# Contract: User login'],
		] as const) {
			const made = await newArtifact(workspaceOf({}), { ...options, artifact: 'contract', contract });
			assert.equal(made.uri, `${options.feature}/${path}`);
			assert.ok(made.kind === 'create' && contentOf(made.edits[0]).includes(text), path);
		}
	});

	test('a constitution belongs to the project', async () => {
		const made = await newArtifact(workspaceOf({}), { ...options, artifact: 'constitution' });
		assert.equal(made.uri, `${root}/.specify/memory/constitution.md`);
	});

	test('a flavour is Plumbline’s own, whatever the project has', async () => {
		const workspace = workspaceOf({ '.specify/templates/plan-template.md': 'own' });
		const own = await newArtifact(workspace, { ...options, artifact: 'plan' });
		assert.equal(own.kind === 'create' && contentOf(own.edits[0]), 'own');
		const made = await newArtifact(workspace, { ...options, artifact: 'plan', bundled: { flavour: 'articles' } });
		assert.match(made.kind === 'create' ? contentOf(made.edits[0]) : '', /## Phase -1: Pre-Implementation Gates/);
	});
});

suite('bundled templates', () => {
	test('no head placeholder and no part is left in a new plan of any flavour', () => {
		for (const flavour of planFlavours) {
			const text = fillHeader(bundledTemplate('plan-template', { flavour })!, values);
			assert.doesNotMatch(text, /\{\{|<<|\[FEATURE|\[DATE|\[link|\[###|YYYY/, flavour);
			assert.match(text, /^# Implementation Plan: User login\n/);
		}
	});

	test('gates come from the constitution', () => {
		const principles = [{ title: 'I. Test-First', rules: ['Tests MUST fail first'] }];
		assert.match(
			bundledTemplate('plan-template', { flavour: 'gates', principles })!,
			/\*\*I\. Test-First\*\*\n- \[ \] Tests MUST fail first\n\n## Project Structure/,
		);
		assert.match(bundledTemplate('plan-template', { flavour: 'marks', principles })!, /- ⬜ \*\*I\. Test-First\*\*/);
	});

	test('names that nobody has are unknown', () => {
		for (const name of ['', 'toString', 'plan', 'x-template']) {
			assert.equal(bundledTemplate(name), undefined);
		}
	});
});

suite('createTemplateOverride', () => {
	test('copies the resolved template, once', async () => {
		const files = { '.specify/templates/plan-template.md': 'core\r\n' };
		const uri = `${root}/.specify/templates/overrides/plan-template.md`;
		assert.deepEqual(await createTemplateOverride(workspaceOf(files), root, 'plan-template'), {
			kind: 'create',
			uri,
			edits: [{ kind: 'create', uri, content: 'core\r\n' }],
		});
		const again = workspaceOf({ ...files, '.specify/templates/overrides/plan-template.md': 'x' });
		assert.deepEqual(await createTemplateOverride(again, root, 'plan-template'), { kind: 'exists', uri });
		assert.equal(await createTemplateOverride(again, root, 'nobody-has-this'), undefined);
	});
});

suite('setActiveFeature', () => {
	const feature = `${root}/specs/003-a%20b`;

	async function after(before: string): Promise<string> {
		const workspace = workspaceOf({ '.specify/feature.json': before });
		const edit = await setActiveFeature(workspace, root, feature);
		assert.equal(edit.kind, 'change');
		return applyEdits((await workspace.openDocument(edit.uri))!, edit.edits);
	}

	test('keeps other keys and replaces a broken file', async () => {
		assert.equal(
			await after('{"other": 1, "feature_directory": "specs\\\\001-x"}'),
			'{"other":1,"feature_directory":"specs/003-a b"}\n',
		);
		assert.equal(await after('{'), '{"feature_directory":"specs/003-a b"}\n');
		assert.equal(await after('[1]'), '{"feature_directory":"specs/003-a b"}\n');
	});
});

suite('headerValuesFor', () => {
	test('takes the title from spec.md, else from the folder’s name', async () => {
		const title = async (spec: string, folder = '003-user-login') =>
			(await headerValuesFor(workspaceOf({ [`specs/${folder}/spec.md`]: spec }), root, `${root}/specs/${folder}`, 'd'))
				.title;
		assert.equal(await title('\n# Feature Specification: Sign in: passkeys\n'), 'Sign in: passkeys');
		assert.equal(await title('# Sign in\n'), 'Sign in');
		assert.equal(await title('# Feature Specification: [FEATURE NAME]\n'), 'User login');
		assert.equal(await title('no heading', '20260401-120000-sign-in'), 'Sign in');
	});
});

suite('titleOf', () => {
	test('is the first sentence, not too long', () => {
		assert.equal(titleOf('  add login. Then more'), 'Add login');
		assert.equal(titleOf('v2.0 of the API\nmore'), 'V2.0 of the API');
		assert.equal(titleOf(`${'word '.repeat(30)}`).length, 79);
		assert.equal(titleOf('   '), '');
	});
});
