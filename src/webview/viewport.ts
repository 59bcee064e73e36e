interface View {
	readonly scale: number;
	readonly x: number;
	readonly y: number;
}

const minScale = 0.05;
const maxScale = 8;
const step = 40;

/** Pans and zooms one picture in a frame, by mouse, trackpad and keyboard. */
export class Viewport {
	/** Takes the focus and the keys. */
	readonly frame: HTMLElement;
	/** What moves. Its shadow root keeps a picture's styles off the page. */
	readonly #canvas: HTMLElement;
	readonly #root: ShadowRoot;
	readonly #onZoom: (scale: number) => void;
	#view: View = { scale: 1, x: 0, y: 0 };
	/** Nobody moved the picture since it was fitted: it goes along with the frame's size. */
	#isFitted = true;
	/** Size of the picture at 100 %. */
	#size = { width: 1, height: 1 };

	constructor(frame: HTMLElement, onZoom: (scale: number) => void) {
		this.frame = frame;
		this.#onZoom = onZoom;
		this.#canvas = document.createElement('div');
		this.#canvas.className = 'canvas';
		this.#root = this.#canvas.attachShadow({ mode: 'open' });
		frame.append(this.#canvas);
		frame.addEventListener('wheel', event => this.#wheel(event), { passive: false });
		frame.addEventListener('pointerdown', event => this.#drag(event));
		frame.addEventListener('keydown', event => this.#key(event));
		new ResizeObserver(() => this.#isFitted && frame.clientWidth > 0 && this.fit()).observe(frame);
	}

	/** How the user moved the picture; undefined while it is fitted. */
	get view(): View | undefined {
		return this.#isFitted ? undefined : this.#view;
	}

	get root(): ShadowRoot {
		return this.#root;
	}

	/** @param view as it was when this picture was last seen; fits the picture without one */
	show(svg: SVGSVGElement, view: View | undefined): void {
		const sheet = document.createElement('style');
		sheet.textContent = pictureStyles;
		this.#root.replaceChildren(sheet, svg);
		this.#size = { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) };
		if (view) {
			this.#apply(view);
		} else {
			this.fit();
		}
	}

	clear(): void {
		this.#root.replaceChildren();
	}

	/** The whole picture, never larger than 100 %. */
	fit(): void {
		const { clientWidth, clientHeight } = this.frame;
		const margin = 16;
		const scale = Math.min(
			1,
			(clientWidth - 2 * margin) / this.#size.width,
			(clientHeight - 2 * margin) / this.#size.height,
		);
		this.#center(Math.max(minScale, scale), true);
	}

	actualSize(): void {
		this.#center(1);
	}

	zoom(factor: number, at = { x: this.frame.clientWidth / 2, y: this.frame.clientHeight / 2 }): void {
		const scale = Math.min(maxScale, Math.max(minScale, this.#view.scale * factor));
		const ratio = scale / this.#view.scale;
		this.#apply({ scale, x: at.x - (at.x - this.#view.x) * ratio, y: at.y - (at.y - this.#view.y) * ratio });
	}

	/** Moves until `node` is in the middle, and zooms in if it is too small to read. */
	reveal(node: Element): void {
		if (this.#view.scale < 0.6) {
			this.zoom(0.8 / this.#view.scale);
		}
		const frame = this.frame.getBoundingClientRect();
		const box = node.getBoundingClientRect();
		this.#pan(
			frame.left + frame.width / 2 - (box.left + box.width / 2),
			frame.top + frame.height / 2 - (box.top + box.height / 2),
		);
	}

	#center(scale: number, isFitted = false): void {
		const { clientWidth, clientHeight } = this.frame;
		const x = Math.max(16, (clientWidth - this.#size.width * scale) / 2);
		const y = Math.max(16, (clientHeight - this.#size.height * scale) / 2);
		this.#apply({ scale, x, y }, isFitted);
	}

	#pan(dx: number, dy: number): void {
		this.#apply({ ...this.#view, x: this.#view.x + dx, y: this.#view.y + dy });
	}

	#apply(view: View, isFitted = false): void {
		this.#view = view;
		this.#isFitted = isFitted;
		this.#canvas.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
		this.#onZoom(view.scale);
	}

	/** A trackpad's pinch comes as a wheel with Ctrl; two fingers pan. */
	#wheel(event: WheelEvent): void {
		event.preventDefault();
		if (event.ctrlKey || event.metaKey) {
			const frame = this.frame.getBoundingClientRect();
			this.zoom(Math.exp(-event.deltaY / 200), { x: event.clientX - frame.left, y: event.clientY - frame.top });
		} else {
			this.#pan(event.shiftKey ? -event.deltaY : -event.deltaX, event.shiftKey ? 0 : -event.deltaY);
		}
	}

	#drag(event: PointerEvent): void {
		if (event.button !== 0) {
			return;
		}
		const from = { x: event.clientX, y: event.clientY };
		const view = this.#view;
		const move = (to: PointerEvent) => {
			const [dx, dy] = [to.clientX - from.x, to.clientY - from.y];
			if (Math.abs(dx) + Math.abs(dy) > 4) {
				this.frame.classList.add('dragging');
				this.#apply({ ...view, x: view.x + dx, y: view.y + dy });
			}
		};
		const end = () => {
			window.removeEventListener('pointermove', move);
			// The click that ends a drag selects nothing.
			setTimeout(() => this.frame.classList.remove('dragging'));
		};
		window.addEventListener('pointermove', move);
		window.addEventListener('pointerup', end, { once: true });
		window.addEventListener('pointercancel', end, { once: true });
	}

	#key(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.frame) {
			return;
		}
		const actions: Readonly<Record<string, () => void>> = {
			ArrowLeft: () => this.#pan(step, 0),
			ArrowRight: () => this.#pan(-step, 0),
			ArrowUp: () => this.#pan(0, step),
			ArrowDown: () => this.#pan(0, -step),
			'+': () => this.zoom(1.2),
			'=': () => this.zoom(1.2),
			'-': () => this.zoom(1 / 1.2),
			'0': () => this.actualSize(),
			f: () => this.fit(),
		};
		const action = actions[event.key];
		if (action) {
			event.preventDefault();
			action();
		}
	}
}

const pictureStyles = `
svg { display: block; overflow: visible; user-select: none; }
[data-plumbline-node] { cursor: pointer; }
[data-plumbline-node]:hover { filter: brightness(1.08); }
:is(.plumbline-found, .plumbline-marked) > :is(rect, polygon, circle, ellipse, path),
:is(.plumbline-found, .plumbline-marked) > g > :is(rect, polygon, circle, ellipse, path) {
	stroke: var(--vscode-focusBorder, #3794ff) !important;
	stroke-width: 4px !important;
}
text.plumbline-found, text.plumbline-marked { text-decoration: underline; text-decoration-thickness: 2px; }
.plumbline-hidden { opacity: 0.12; }
/* A timeline draws its axis in the colour of the boxes' texts. */
.lineWrapper line { stroke: currentColor !important; }
/* Mermaid's edges may run; who does not want motion has the system's setting or VS Code's. */
@media (prefers-reduced-motion: reduce) { * { animation: none !important; } }
:host-context(.vscode-reduce-motion) * { animation: none !important; }
`;
