// The address of a workbench: which folder it opens, and with which extension under development.
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} folder the workspace: an absolute path of a folder or of a `.code-workspace` file
 * @property {string} [extension] an extension under development, as an absolute path; none for those that are installed
 * @property {string} [tests] a module with a `run()` that is called in the extension host
 * @property {boolean} [proposals] lets extensions use API that VS Code only proposes
 * @property {boolean} [web] runs the extension in the browser's extension host, as vscode.dev does
 */

/**
 * Gives the address that opens a workbench.
 *
 * @param {string} authority `127.0.0.1:41234`
 * @param {WorkbenchOptions} options
 * @returns {string} `http://127.0.0.1:41234/?folder=%2Fhome%2Fme%2Fproject&payload=…`
 */
export function getWorkbenchAddress(authority, { folder, extension, tests, proposals = false, web = false }) {
	const remote = path => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
	const payload = [
		...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
		...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
		...(proposals ? [['enableProposedApi', '']] : []),
		...(web ? [['extensionDevelopmentKind', 'web']] : []),
	];
	const address = new URL(`http://${authority}/`);
	address.searchParams.set(
		folder.endsWith('.code-workspace') ? 'workspace' : 'folder',
		decodeURIComponent(pathToFileURL(folder).pathname),
	);
	if (payload.length > 0) {
		address.searchParams.set('payload', JSON.stringify(payload));
	}
	return address.href;
}
