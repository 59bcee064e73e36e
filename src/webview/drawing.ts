import type { DiagramError } from '../shared/diagramErrors.ts';
import type { PageDiagram } from '../shared/messages.ts';
import { limits, luminance, mermaidConfig } from './theme.ts';

declare const plumblineMermaid: typeof import('./mermaid.ts');

export type Drawing =
	| { readonly kind: 'svg'; readonly svg: SVGSVGElement; readonly nodes: ReadonlyMap<string, readonly Element[]> }
	| { readonly kind: 'error'; readonly error: DiagramError }
	| { readonly kind: 'too-large' };

let serial = 0;

/** Forgets the colours that Mermaid was set up with. */
export function applyTheme(): void {
	plumblineMermaid.mermaid.initialize(mermaidConfig());
}

/** One picture, from source to clean SVG that stands in no document yet. */
export async function draw(diagram: PageDiagram): Promise<Drawing> {
	const { mermaid, parse } = plumblineMermaid;
	if (isTooLarge(diagram)) {
		return { kind: 'too-large' };
	}
	const error = await parse(diagram.source);
	if (error) {
		return { kind: 'error', error };
	}
	const id = `drawing-${++serial}`;
	try {
		const { svg } = await mermaid.render(id, diagram.source);
		const clean = sanitize(svg);
		return clean
			? { kind: 'svg', svg: clean, nodes: findNodes(clean, diagram) }
			: { kind: 'error', error: failure('') };
	} catch (thrown) {
		if (thrown instanceof RangeError) {
			return { kind: 'too-large' }; // a chain so long that Mermaid's recursion ends
		}
		return { kind: 'error', error: failure(thrown instanceof Error ? thrown.message.split('\n', 1)[0]! : '') };
	} finally {
		// What Mermaid leaves behind when it throws.
		document.getElementById(`d${id}`)?.remove();
		document.getElementById(id)?.remove();
	}
}

function isTooLarge({ source, edges }: PageDiagram): boolean {
	return (
		source.length > limits.maxTextSize ||
		edges.length > limits.maxEdges ||
		source.split('\n').some(line => line.length > limits.maxLineLength)
	);
}

function failure(text: string): DiagramError {
	return { reason: 'other', text: text.slice(0, 200), line: 0, character: 0, endCharacter: 0 };
}

/** Mermaid's SVG once more without anything that could lead out of the page. */
function sanitize(text: string): SVGSVGElement | undefined {
	const { DOMPurify } = plumblineMermaid;
	const fragment = DOMPurify.sanitize(text, {
		RETURN_DOM_FRAGMENT: true,
		ADD_TAGS: ['use', 'foreignobject'],
		ADD_ATTR: ['dominant-baseline'],
		HTML_INTEGRATION_POINTS: { foreignobject: true },
		FORBID_TAGS: ['form', 'input', 'button', 'select', 'textarea', 'iframe', 'audio', 'video', 'meta', 'link', 'base'],
	});
	const svg = fragment.querySelector('svg');
	if (!svg) {
		return undefined;
	}
	for (const node of svg.querySelectorAll('*')) {
		for (const { name, value } of [...node.attributes]) {
			const leadsOut = /(?:^|:)(?:href|src|srcset|target|ping|action)$/i.test(name) && !value.startsWith('#');
			if (leadsOut || /^on/i.test(name) || /url\((?!["']?#)/i.test(value)) {
				node.removeAttribute(name);
			}
		}
	}
	for (const style of svg.querySelectorAll('style')) {
		style.textContent = (style.textContent ?? '').replace(
			/@import[^;]*;?|@font-face\s*\{[^}]*\}|url\((?!["']?#)[^)]*\)/gi,
			'',
		);
	}
	decodeTexts(svg);
	recolorRelations(svg);
	sizeToViewBox(svg);
	return svg;
}

/** In labels of SVG text Mermaid leaves `#quot;` as the letters `&quot;`. */
function decodeTexts(svg: SVGSVGElement): void {
	const names: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&', nbsp: '\u00a0' };
	const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (node.nodeValue?.includes('&') && node.parentElement?.tagName !== 'style') {
			node.nodeValue = node.nodeValue.replace(/&(?:#(\d{1,6})|(\w{2,5}));/g, (all, code?: string, name?: string) =>
				code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (names[name!] ?? all),
			);
		}
	}
}

/** Relations of C4 have one grey whatever the theme. */
function recolorRelations(svg: SVGSVGElement): void {
	const { color } = getComputedStyle(document.body);
	for (const name of ['fill', 'stroke'] as const) {
		for (const node of svg.querySelectorAll(`[${name}="#444444"]`)) {
			node.setAttribute(name, color);
		}
	}
}

function sizeToViewBox(svg: SVGSVGElement): void {
	const box = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
	const [width, height] = box.length === 4 && box.every(Number.isFinite) ? [box[2]!, box[3]!] : [600, 400];
	svg.setAttribute('width', String(Math.max(1, Math.ceil(width))));
	svg.setAttribute('height', String(Math.max(1, Math.ceil(height))));
	svg.style.maxWidth = 'none';
	svg.style.backgroundColor = 'transparent';
}

/** Which elements show which node: by the ids that Mermaid's drawings give them. */
function findNodes(svg: SVGSVGElement, diagram: PageDiagram): Map<string, Element[]> {
	const found = new Map<string, Element[]>();
	const add = (id: string, node: Element) => {
		const known = found.get(id);
		if (known) {
			known.push(node);
		} else {
			found.set(id, [node]);
		}
	};
	if (diagram.type === 'tree') {
		// The first label is Mermaid's own root.
		const labels = [...svg.querySelectorAll('.treeView-node-label')].slice(1);
		for (const [index, label] of labels.entries()) {
			add(`n${index}`, label);
		}
		return found;
	}
	for (const node of svg.querySelectorAll('g[id]')) {
		const id = /-(?:flowchart|entity|state|classId)-(.*)-\d+$/.exec(node.id)?.[1];
		if (id !== undefined && node.classList.contains('node')) {
			add(/^root_(start|end)$/.test(id) ? '[*]' : id, node);
		}
	}
	for (const node of svg.querySelectorAll('[data-et="participant"]')) {
		add(node.getAttribute('data-id') ?? '', node);
	}
	return found;
}

/**
 * Where a class gives a node its own fill, sets black or white text if the theme's text has less than 4.5 to 1 on it.
 * The SVG must stand in the document.
 */
export function ensureContrast(svg: SVGSVGElement): void {
	for (const node of svg.querySelectorAll('g.node, g.cluster')) {
		const shape = node.querySelector('rect, polygon, circle, ellipse, path');
		const fill = shape && toRgb(getComputedStyle(shape).fill);
		if (!fill) {
			continue;
		}
		for (const text of node.querySelectorAll<SVGTextElement>('text, tspan')) {
			const color = toRgb(getComputedStyle(text).fill);
			if (color && contrast(color, fill) < 4.5) {
				text.style.setProperty('fill', luminance(fill) > 0.18 ? '#000000' : '#ffffff', 'important');
			}
		}
	}
}

function contrast(a: readonly [number, number, number], b: readonly [number, number, number]): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

function toRgb(value: string): readonly [number, number, number] | undefined {
	const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value);
	return parts && parts[4] !== '0' ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : undefined;
}
