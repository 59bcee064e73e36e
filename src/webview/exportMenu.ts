import type { PageMessage, PageStrings } from '../shared/messages.ts';
import { button, element } from './elements.ts';
import { type ImageLook, toPng, toSvgText } from './images.ts';

/** What the menu needs of the page. */
interface ExportPage {
	/** The diagram that is shown, and its picture if there is one. */
	current(): { readonly diagram: string | undefined; readonly svg: SVGSVGElement | undefined };
	post(message: PageMessage): void;
	say(text: string): void;
}

/** What can leave the page, and how pictures look; native `details`, so that keys and screen readers know it. */
export class ExportMenu {
	readonly element: HTMLDetailsElement;
	readonly #page: ExportPage;
	readonly #strings: PageStrings;

	constructor(strings: PageStrings, page: ExportPage) {
		this.#page = page;
		this.#strings = strings;
		const t = (key: string) => strings[key] ?? key;
		const scale = element('select', {}, ...[1, 2, 3, 4].map(value => element('option', { value }, `${value}×`)));
		scale.value = '2';
		const transparent = element('input', { type: 'checkbox' });
		const item = (label: string, action: (diagram: string, look: ImageLook) => unknown) =>
			button(t(label), t(label), () => {
				const { diagram } = page.current();
				this.#close();
				if (diagram !== undefined) {
					void action(diagram, { scale: Number(scale.value), transparent: transparent.checked });
				}
			});
		this.element = element(
			'details',
			{ class: 'menu' },
			element('summary', {}, t('export')),
			element(
				'div',
				{},
				element('label', {}, t('scale'), scale),
				element('label', {}, transparent, t('transparent')),
				item('exportSvg', (diagram, look) => this.#send('export', diagram, look)),
				item('exportPng', (diagram, look) => this.#savePng(diagram, look)),
				item('copySvg', (diagram, look) => this.#send('copy', diagram, look)),
				item('copyPng', (_, look) => this.#copyPng(look)),
				element('hr'),
				item('exportMermaid', diagram => page.post({ kind: 'export', diagram, format: 'mermaid' })),
				item('copyMermaid', diagram => page.post({ kind: 'copy', diagram, format: 'mermaid' })),
				item('exportMarkdown', diagram => page.post({ kind: 'export', diagram, format: 'markdown' })),
			),
		);
		this.element.addEventListener('focusout', event => {
			if (event.relatedTarget instanceof Node && !this.element.contains(event.relatedTarget)) {
				this.element.open = false;
			}
		});
		this.element.addEventListener('keydown', event => event.key === 'Escape' && this.#close());
	}

	#close(): void {
		this.element.open = false;
		this.element.querySelector('summary')?.focus();
	}

	#send(kind: 'export' | 'copy', diagram: string, look: ImageLook): void {
		const { svg } = this.#page.current();
		if (svg) {
			this.#page.post({ kind, diagram, format: 'svg', data: toSvgText(svg, look) });
		}
	}

	async #savePng(diagram: string, look: ImageLook): Promise<void> {
		const data = await this.#draw(look);
		if (data !== undefined) {
			this.#page.post({ kind: 'export', diagram, format: 'png', data });
		}
	}

	async #copyPng(look: ImageLook): Promise<void> {
		const data = await this.#draw(look);
		if (data === undefined) {
			return;
		}
		try {
			const bytes = Uint8Array.from(atob(data), character => character.charCodeAt(0));
			await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
			this.#page.say(this.#strings.copied ?? '');
		} catch {
			this.#page.say(this.#strings.copyDenied ?? ''); // a browser may forbid pictures on the clipboard
		}
	}

	/** The PNG in base64. A large one takes a while. */
	async #draw(look: ImageLook): Promise<string | undefined> {
		const { svg } = this.#page.current();
		this.#page.say(svg ? (this.#strings.drawing ?? '') : '');
		const data = svg && (await toPng(svg, look));
		this.#page.say('');
		return data;
	}
}
