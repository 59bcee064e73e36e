const scale = 2;

/** The picture as a file of its own, on the editor's background. */
export function toSvgText(svg: SVGSVGElement): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('style', `background: ${background()}`);
	for (const node of copy.querySelectorAll('[data-plumbline-node]')) {
		node.removeAttribute('data-plumbline-node');
		node.classList.remove('plumbline-found', 'plumbline-marked', 'plumbline-hidden');
	}
	return new XMLSerializer().serializeToString(copy);
}

/** @returns the PNG in base64, at twice the size */
export async function toPng(svg: SVGSVGElement): Promise<string> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvgText(svg))}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	const limit = 16_000 / Math.max(image.naturalWidth, image.naturalHeight, 1);
	canvas.width = image.naturalWidth * Math.min(scale, limit);
	canvas.height = image.naturalHeight * Math.min(scale, limit);
	const context = canvas.getContext('2d')!;
	context.fillStyle = background();
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return canvas.toDataURL('image/png').replace(/^data:[^,]*,/, '');
}

function background(): string {
	return getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background').trim() || 'white';
}
