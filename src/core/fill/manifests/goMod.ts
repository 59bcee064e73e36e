import type { Fact, ManifestReader } from './fact.ts';
import { technologiesOf } from './technologies.ts';

/** go.mod: the `go` line and the modules that are required directly. */
export const readGoMod: ManifestReader = source => {
	const facts: Fact[] = [];
	let inRequire = false;
	for (const line of source.split('\n')) {
		const words = line.trim().split(/\s+/);
		if (words[0] === 'go' && words[1]) {
			facts.push(
				{ kind: 'language', name: 'Go', version: /^\d+\.\d+/.exec(words[1])?.[0] },
				{ kind: 'testing', name: 'go test' },
			);
		} else if (words[0] === 'require' && words[1] === '(') {
			inRequire = true;
		} else if (words[0] === ')') {
			inRequire = false;
		} else if ((inRequire || words[0] === 'require') && !line.includes('// indirect')) {
			const [name, version] = inRequire ? words : words.slice(1);
			facts.push(...technologiesOf(name ?? '', /^v(\d+\.\d+)/.exec(version ?? '')?.[1]));
		}
	}
	return facts;
};
