/** What a picture that leaves the page looks like. */
export interface ImageLook {
	/** Dots of a PNG for one of the picture. */
	readonly scale: number;
	/** Without the editor's background. */
	readonly transparent: boolean;
}

/** What a browser can surely draw on: dots on a side, and dots in all. */
const maxSide = 16_000;
const maxDots = 64_000_000;

/** The picture as a file of its own, in the editor's colours. */
export function toSvgText(svg: SVGSVGElement, { transparent }: Pick<ImageLook, 'transparent'>): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('style', transparent ? '' : `background: ${background()}`);
	for (const node of copy.querySelectorAll('[data-plumbline-node]')) {
		node.removeAttribute('data-plumbline-node');
		node.classList.remove('plumbline-found', 'plumbline-marked', 'plumbline-hidden');
	}
	return new XMLSerializer().serializeToString(copy);
}

/** @returns the PNG in base64; smaller than asked for where a browser could not draw it */
export async function toPng(svg: SVGSVGElement, { scale, transparent }: ImageLook): Promise<string> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvgText(svg, { transparent }))}`;
	await image.decode();
	const [width, height] = [Math.max(1, image.naturalWidth), Math.max(1, image.naturalHeight)];
	const possible = Math.min(scale, maxSide / Math.max(width, height), Math.sqrt(maxDots / (width * height)));
	const canvas = document.createElement('canvas');
	canvas.width = width * possible;
	canvas.height = height * possible;
	canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
	return canvas.toDataURL('image/png').replace(/^data:[^,]*,/, '');
}

function background(): string {
	return getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background').trim() || 'white';
}
