import assert from 'node:assert/strict';
import { defaultSpecRoots } from '../../src/core/project/listing.ts';
import { type FileChange, type IWorkspace, noCancellation } from '../../src/core/project/workspace.ts';
import type { DocUri } from '../../src/core/text/textDocument.ts';
import { joinUri, relativePath } from '../../src/core/text/uri.ts';

/** A workspace with one folder, and a hand that changes what is in it. Paths are below the folder, with `/`. */
export interface WorkspaceUnderTest {
	readonly workspace: IWorkspace;
	readonly folder: DocUri;
	/** Creates or changes a file, and resolves when the workspace has told so. */
	write(path: string, content: string | Uint8Array): Promise<void>;
	/** Deletes a file, and resolves when the workspace has told so. */
	remove(path: string): Promise<void>;
	/** Undefined where there are no symbolic links. `target` is relative to the link's folder. */
	readonly link?: (path: string, target: string) => Promise<void>;
	dispose(): Promise<void>;
}

/**
 * What every host's workspace must do. Runs in Node and inside an extension host, so it needs nothing but mocha and
 * `assert`.
 * @param create a workspace whose folder holds exactly these files
 * @param links whether `create` gives a `link`; `only` leaves out the tests that do without
 */
export function workspaceContract(
	name: string,
	create: (files: Readonly<Record<string, string | Uint8Array>>) => Promise<WorkspaceUnderTest>,
	links: 'none' | 'too' | 'only' = 'none',
): void {
	suite(`the workspace contract: ${name}`, () => {
		let under: WorkspaceUnderTest | undefined;

		async function open(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<WorkspaceUnderTest> {
			under = await create(files);
			return under;
		}

		async function list(path = '', specRoots = defaultSpecRoots): Promise<(string | undefined)[]> {
			const { workspace, folder } = under!;
			const uris = await workspace.list(joinUri(folder, path), specRoots, noCancellation);
			return uris.map(uri => relativePath(folder, uri));
		}

		teardown(async () => {
			await under?.dispose();
			under = undefined;
		});

		if (links !== 'only') {
			testPlainFiles();
		}
		if (links !== 'none') {
			testLinks();
		}

		function testPlainFiles(): void {
			test('lists what matters, sorted, and nothing else', async () => {
				await open({
					'specs/002-b/plan.md': '#',
					'specs/001-a/contracts/api.yaml': '',
					'.specify/feature.json': '{}',
					'memory/constitution.md': '#',
					'packages/x/specs/001-c/spec.md': '#',
					'src/main.ts': '',
					'node_modules/y/specs/001-d/spec.md': '#',
					'.worktrees/z/specs/001-e/spec.md': '#',
				});
				assert.deepEqual(await list(), [
					'.specify/feature.json',
					'memory/constitution.md',
					'packages/x/specs/001-c/spec.md',
					'specs/001-a/contracts/api.yaml',
					'specs/002-b/plan.md',
				]);
			});

			test('lists by the spec roots that it is given', async () => {
				await open({ 'specs/001-a/plan.md': '#', 'plans/001-b/plan.md': '#' });
				assert.deepEqual(await list('', ['plans']), ['plans/001-b/plan.md']);
				assert.deepEqual(await list('plans', ['.']), ['plans/001-b/plan.md']);
			});

			test('lists nothing in an empty folder, or in one that is not there', async () => {
				await open({ 'readme.md': '#' });
				assert.deepEqual(await list(), []);
				assert.deepEqual(await list('gone'), []);
			});

			test('takes names with spaces, percent signs and other scripts', async () => {
				await open({ 'specs/001 50% (a) #1/plan.md': 'one', 'specs/002-機能/plan.md': 'two' });
				assert.deepEqual(await list(), ['specs/001 50% (a) #1/plan.md', 'specs/002-機能/plan.md']);
				const { workspace, folder } = under!;
				const [first, second] = await workspace.list(folder, defaultSpecRoots, noCancellation);
				assert.equal((await workspace.openDocument(first!))?.getText(), 'one');
				assert.equal((await workspace.openDocument(second!))?.getText(), 'two');
				assert.equal(joinUri(folder, 'specs/002-機能/plan.md'), second, 'the core makes the same URI');
			});

			test('opens text with its line ends, without its BOM', async () => {
				const { workspace, folder } = await open({ 'specs/001-a/plan.md': '\ufeff# Ä 😀\r\nb\n' });
				const document = await workspace.openDocument(joinUri(folder, 'specs/001-a/plan.md'));
				assert.equal(document?.uri, joinUri(folder, 'specs/001-a/plan.md'));
				assert.equal(document.getText(), '# Ä 😀\r\nb\n');
				assert.equal(document.lineCount, 3);
				assert.deepEqual(document.positionAt(6), { line: 0, character: 6 });
			});

			test('has no document for a folder, for bytes that are no text, and for what is not there', async () => {
				const { workspace, folder } = await open({
					'specs/001-a/plan.md': new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0xc3]),
				});
				for (const path of ['specs/001-a', 'specs/001-a/plan.md', 'specs/002-b/plan.md']) {
					assert.equal(await workspace.openDocument(joinUri(folder, path)), undefined, path);
				}
			});

			test('says what a path is', async () => {
				const { workspace, folder } = await open({ 'specs/001-a/plan.md': 'äb' });
				const file = await workspace.stat(joinUri(folder, 'specs/001-a/plan.md'));
				assert.equal(file?.kind, 'file');
				assert.equal(file.size, 3);
				assert.equal((await workspace.stat(joinUri(folder, 'specs')))?.kind, 'directory');
				assert.equal(await workspace.stat(joinUri(folder, 'gone')), undefined);
				assert.equal(await workspace.stat(joinUri(folder, 'specs/001-a/plan.md/below')), undefined);
			});

			test('reads one folder, sorted', async () => {
				const { workspace, folder } = await open({ 'a/z.md': '', 'a/b/c.md': '', 'a/.x': '' });
				assert.deepEqual(await workspace.readDirectory(joinUri(folder, 'a')), [
					{ name: '.x', kind: 'file' },
					{ name: 'b', kind: 'directory' },
					{ name: 'z.md', kind: 'file' },
				]);
				assert.deepEqual(await workspace.readDirectory(joinUri(folder, 'gone')), []);
				assert.deepEqual(await workspace.readDirectory(joinUri(folder, 'a/z.md')), []);
			});

			test('tells of files that come, change and go; then gives what is there now', async () => {
				const { workspace, folder, write, remove } = await open();
				const uri = joinUri(folder, 'specs/001-a/plan.md');
				const created = joinUri(folder, 'specs/001-a/spec.md');
				await write('specs/001-a/plan.md', 'one');
				const before = await workspace.openDocument(uri);
				const seen: FileChange[] = [];
				const subscription = workspace.onDidChange(changes => seen.push(...changes));

				await write('specs/001-a/plan.md', 'two');
				assert.ok(
					seen.some(change => change.uri === uri && change.kind === 'changed'),
					'changed',
				);
				const after = await workspace.openDocument(uri);
				assert.equal(after?.getText(), 'two');
				assert.ok(after.version > before!.version, 'the version grows');

				await write('specs/001-a/spec.md', 'new');
				assert.ok(
					seen.some(change => change.uri === created && change.kind === 'created'),
					'created',
				);
				assert.equal((await workspace.openDocument(created))?.getText(), 'new');

				await remove('specs/001-a/plan.md');
				assert.ok(
					seen.some(change => change.uri === uri && change.kind === 'deleted'),
					'deleted',
				);
				assert.equal(await workspace.openDocument(uri), undefined);

				subscription.dispose();
				const count = seen.length;
				await write('specs/001-a/spec.md', 'newer');
				assert.equal(seen.length, count, 'nobody is told after dispose');
			});
		}

		function testLinks(): void {
			test('follows symbolic links, each folder once', async () => {
				const { workspace, folder, link } = await open({
					'specs/001-a/plan.md': '#',
					'shared/constitution.md': '# C',
					'elsewhere/002-b/plan.md': '#',
				});
				assert.ok(link);
				await link('.specify/memory/constitution.md', '../../shared/constitution.md');
				await link('specs/002-b', '../elsewhere/002-b');
				await link('specs/loop', '../specs');
				await link('specs/self', 'self');
				await link('specs/broken', 'nowhere');
				await link('specs/001-a/up', '../..');
				assert.deepEqual(await list(), [
					'.specify/memory/constitution.md',
					'specs/001-a/plan.md',
					'specs/002-b/plan.md',
				]);
				const constitution = joinUri(folder, '.specify/memory/constitution.md');
				assert.equal((await workspace.openDocument(constitution))?.getText(), '# C');
				assert.equal(await workspace.openDocument(joinUri(folder, 'specs/self')), undefined);
				assert.equal(await workspace.stat(joinUri(folder, 'specs/broken')), undefined);
			});
		}
	});
}
