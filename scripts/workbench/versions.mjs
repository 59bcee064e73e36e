// The exact versions of what is fetched, each with the hash of its tarball.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `versions.json` says. */
export const versions = JSON.parse(readFileSync(join(import.meta.dirname, 'versions.json'), 'utf8'));
