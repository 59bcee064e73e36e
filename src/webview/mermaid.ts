// The one copy of Mermaid that ships: dist/mermaid.js. The preview's page loads it as a script, the extension host and
// the command line as a worker that only parses.
import DOMPurify from 'dompurify';
import mermaid from 'mermaid';
import { type DiagramError, isParseRequest } from '../shared/diagramErrors.ts';
import { toDiagramError } from './parseErrors.ts';

export { default as DOMPurify } from 'dompurify';
export { mermaid };

if (!DOMPurify.isSupported) {
	// Without a DOM nothing is rendered, so there is nothing to sanitise; Mermaid's parsers call it all the same.
	Object.assign(DOMPurify, { sanitize: (text: string) => text, addHook: () => {} });
	// What is large can be read; whether it can be drawn is for the page to say.
	mermaid.initialize({ startOnLoad: false, maxEdges: 1_000_000, maxTextSize: 100_000_000 });
}

/** What Mermaid's parser says of a source; undefined if it can read it. */
export async function parse(source: string): Promise<DiagramError | undefined> {
	try {
		await mermaid.parse(source);
		return undefined;
	} catch (error) {
		return toDiagramError(source, error);
	}
}

interface Port {
	postMessage(message: unknown): void;
	listen(listener: (message: unknown) => void): void;
}

function findPort(): Port | undefined {
	if (typeof document !== 'undefined') {
		return undefined;
	}
	if (typeof process === 'object' && process.versions?.node) {
		const { parentPort } = require('node:worker_threads') as typeof import('node:worker_threads');
		return parentPort
			? {
					postMessage: message => parentPort.postMessage(message),
					listen: listener => parentPort.on('message', listener),
				}
			: undefined;
	}
	return {
		postMessage: message => globalThis.postMessage(message),
		listen: listener => addEventListener('message', event => listener(event.data)),
	};
}

const port = findPort();
port?.listen(async message => {
	if (isParseRequest(message)) {
		port.postMessage({ id: message.id, error: await parse(message.source) });
	}
});
