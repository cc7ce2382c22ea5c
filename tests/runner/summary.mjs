// summary.mjs RESULTS EXIT LOG TOTALS: prints one runner's result, its failures in full, and adds its counts to the totals.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

const [results, exit, log, totals] = process.argv.slice(2);
let passed = 0, failed = 0;

if (existsSync(results)) {
  const { summary, tests } = JSON.parse(readFileSync(results, 'utf8')).results;
  passed = summary.passed;
  failed = summary.tests - summary.passed;
  for (const test of tests.filter(test => test.status !== 'passed')) {
    console.log(`\nFAILED ${test.name}`);
    for (const text of [test.message, test.trace, test.stdout?.join('\n')]) if (text) console.log(text.replace(/^/gm, '    '));
  }
}

// A runner that dies, or complains about something outside a test, has failed even when every test it reported has passed.
const nothingToRun = exit === '0' || passed + failed === 0 && existsSync(results);
if (failed === 0 && !nothingToRun) {
  failed = 1;
  console.log(`\nFAILED the runner itself, with exit code ${exit}`);
  console.log(readFileSync(log, 'utf8').replace(/^/gm, '    '));
}

appendFileSync(totals, `${passed} ${failed}\n`);
console.log(`   ${passed} passed, ${failed} failed`);
