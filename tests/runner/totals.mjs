// totals.mjs TOTALS: the last line of the run; fails when something failed or nothing ran.
import { existsSync, readFileSync } from 'node:fs';

const lines = existsSync(process.argv[2]) ? readFileSync(process.argv[2], 'utf8').trim().split('\n') : [];
const [passed, failed] = lines.map(line => line.split(' ').map(Number)).reduce(([p, f], [p1, f1]) => [p + p1, f + f1], [0, 0]);
if (passed + failed === 0) console.log('Nothing ran.');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
