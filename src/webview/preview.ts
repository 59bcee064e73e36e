import { isHostMessage, isPageState, type PageMessage, type PageState } from '../shared/messages.ts';
import { PreviewPage } from './previewPage.ts';

declare function acquireVsCodeApi(): {
	postMessage(message: PageMessage): void;
	getState(): unknown;
	setState(state: PageState): void;
};

const api = acquireVsCodeApi();
const stored = api.getState();
const page = new PreviewPage(
	message => api.postMessage(message),
	state => api.setState(state),
	isPageState(stored) ? stored : undefined,
);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
	if (isHostMessage(data)) {
		page.receive(data);
	}
});

// Mermaid is the second script: the page stands before it is there.
window.addEventListener('load', () => {
	page.start();
	api.postMessage({ kind: 'ready' });
});
