// vulnerable.mjs TOTALS: no package with a known vulnerability, transitive ones included (SC-03).
// Requirement: SC-03
// A registry that keeps no vulnerability data answers "none" to everything; that is reported as not checked, neither passed nor failed.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const dotnet = (...args) => spawnSync('dotnet', args, { encoding: 'utf8', maxBuffer: 1 << 26 });

const listed = dotnet('list', 'Xueshi.slnx', 'package', '--vulnerable', '--include-transitive', '--format', 'json');
let report;
try {
  report = JSON.parse(listed.stdout.slice(listed.stdout.indexOf('{')));
} catch {
  console.log(`   NOT CHECKED: the registry did not answer. ${(listed.stderr || listed.stdout).trim()}`);
  process.exit(0);
}

const found = report.projects
  .flatMap(project => project.frameworks ?? [])
  .flatMap(framework => [...framework.topLevelPackages ?? [], ...framework.transitivePackages ?? []])
  .filter(each => each.vulnerabilities?.length);
const lines = [...new Set(found.flatMap(each =>
  each.vulnerabilities.map(known => `${each.id} ${each.resolvedVersion}: ${known.severity}, ${known.advisoryurl}`)))];

// The client keeps what each registry says it offers; the resource with the data is called VulnerabilityInfo.
function anyRegistryHasData() {
  const cache = dotnet('nuget', 'locals', 'http-cache', '--list').stdout.replace(/^http-cache:\s*/, '').trim();
  return existsSync(cache) && readdirSync(cache, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(cache, entry.name, 'service_index.dat'))
    .some(index => existsSync(index) && readFileSync(index, 'utf8').includes('VulnerabilityInfo'));
}

if (lines.length > 0) {
  console.log(lines.map(line => `   FAILED ${line}`).join('\n'));
  appendFileSync(process.argv[2], '0 1\n');
} else if (anyRegistryHasData()) {
  console.log('   none known');
  appendFileSync(process.argv[2], '1 0\n');
} else {
  console.log(`   NOT CHECKED: the registry in use offers no vulnerability data. ${(report.problems ?? []).map(problem => problem.text).join(' ')}`);
}
