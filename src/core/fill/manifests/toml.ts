import { parse } from 'smol-toml';
import { type Data, mapping } from './fact.ts';

/** An empty mapping if it is not TOML. */
export function parseToml(text: string): Data {
	try {
		return mapping(parse(text));
	} catch {
		return {}; // a broken manifest says nothing
	}
}
