/** JSON, also with comments and commas at the end of lists, as tsconfig.json may have. Undefined if it is neither. */
export function parseJsonc(text: string): unknown {
	const plain = text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|,(?=\s{0,999}[}\]])/g, token =>
		token.startsWith('"') ? token : '',
	);
	try {
		return JSON.parse(plain);
	} catch {
		return undefined; // a broken manifest says nothing
	}
}
