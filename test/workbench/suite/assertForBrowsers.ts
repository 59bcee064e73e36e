// The part of `node:assert/strict` that tests use, for the extension host in a browser.

class AssertionError extends Error {
	override readonly name = 'AssertionError';
}

type Matcher = RegExp | (new (...args: never[]) => Error) | ((error: unknown) => boolean) | object;

export function ok(value: unknown, message = `Expected a true value, got ${toText(value)}`): asserts value {
	if (!value) {
		throw new AssertionError(message);
	}
}

export function fail(message = 'Failed'): never {
	throw new AssertionError(message);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
	ok(Object.is(actual, expected), message ?? `Expected ${toText(expected)}\n     got ${toText(actual)}`);
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
	ok(!Object.is(actual, expected), message ?? `Expected something else than ${toText(expected)}`);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
	ok(isDeepEqual(actual, expected), message ?? `Expected ${toText(expected)}\n     got ${toText(actual)}`);
}

export function match(text: string, pattern: RegExp, message?: string): void {
	ok(pattern.test(text), message ?? `Expected ${pattern} to match ${toText(text)}`);
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
	ok(!pattern.test(text), message ?? `Expected ${pattern} not to match ${toText(text)}`);
}

export function throws(call: () => unknown, matcher?: Matcher): void {
	let error: unknown;
	try {
		call();
	} catch (caught) {
		error = caught;
	}
	checkError(error, matcher);
}

export async function rejects(promise: Promise<unknown> | (() => Promise<unknown>), matcher?: Matcher): Promise<void> {
	const error = await (typeof promise === 'function' ? promise() : promise).then(
		() => undefined,
		(caught: unknown) => caught,
	);
	checkError(error, matcher);
}

export const strictEqual = equal;
export const notStrictEqual = notEqual;
export const deepStrictEqual = deepEqual;

export default Object.assign((value: unknown, message?: string) => ok(value, message), {
	...{ ok, fail, equal, notEqual, deepEqual, match, doesNotMatch, throws, rejects },
	...{ strictEqual, notStrictEqual, deepStrictEqual },
});

function checkError(error: unknown, matcher: Matcher | undefined): void {
	ok(error !== undefined, 'Expected an error');
	if (matcher instanceof RegExp) {
		match(String(error), matcher);
	} else if (isErrorClass(matcher)) {
		ok(error instanceof matcher, `Expected a ${matcher.name}, got ${error}`);
	} else if (typeof matcher === 'function') {
		ok((matcher as (error: unknown) => boolean)(error), `Expected another error than ${error}`);
	} else if (matcher !== undefined) {
		for (const [key, expected] of Object.entries(matcher)) {
			const actual = Reflect.get(Object(error), key);
			ok(
				expected instanceof RegExp ? expected.test(actual) : isDeepEqual(actual, expected),
				`${key}: ${toText(actual)}`,
			);
		}
	}
}

function isErrorClass(matcher: unknown): matcher is new () => Error {
	return typeof matcher === 'function' && (matcher === Error || matcher.prototype instanceof Error);
}

function isDeepEqual(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) {
		return true;
	}
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
		return false;
	}
	if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) {
		return false;
	}
	if (a instanceof Map || a instanceof Set) {
		return isDeepEqual([...a], [...(b as Iterable<unknown>)]);
	}
	const keys = Object.keys(a);
	return (
		keys.length === Object.keys(b).length &&
		keys.every(key => Object.hasOwn(b, key) && isDeepEqual(Reflect.get(a, key), Reflect.get(b, key)))
	);
}

function toText(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value, undefined, 2) : String(value);
}
