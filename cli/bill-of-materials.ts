/**
 * The bill of materials of a release: every package and body of data that ships in the extension, as CycloneDX 1.5
 * (https://cyclonedx.org). npm makes it of the lock file; what would differ from one run to the next (a random number, the
 * clock, the folder's name) is taken from the contents.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Failure, messageOf } from './failure.ts';
import { NOTICED } from './third-party-notices.ts';

const Bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  serialNumber: z.string(),
  metadata: z.looseObject({ timestamp: z.string(), component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(z.looseObject({ name: z.string(), 'bom-ref': z.string() })),
});

/** A UUID made of a text: version 8 of RFC 9562, for values of one's own making. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function npmBill(root: string): z.infer<typeof Bill> {
  try {
    const printed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    return Bill.parse(JSON.parse(printed));
  } catch (error) {
    throw new Failure(`The bill of materials could not be made: ${messageOf(error)}`);
  }
}

/**
 * @param root the project's folder, with `package-lock.json`
 * @param name of the project
 * @returns JSON: the same for the same lock file
 * @throws {Failure} if npm cannot make it
 */
export function billOfMaterials(root: string, name: string): string {
  const { bomFormat, specVersion, metadata, components } = npmBill(root);
  const packages = components.filter((component) => NOTICED.includes(component.name));
  const data = NOTICED.filter((each) => packages.every((component) => component.name !== each)).map(
    (each) => ({ type: 'data', name: each, 'bom-ref': `data:${each}` }),
  );
  const shipped = [...packages, ...data];
  const bill = {
    bomFormat,
    specVersion,
    version: 1,
    metadata: { component: { ...metadata.component, type: 'application', name } },
    components: shipped,
    dependencies: [{ ref: metadata.component['bom-ref'], dependsOn: shipped.map((each) => each['bom-ref']) }],
  };
  return `${JSON.stringify({ ...bill, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bill))}` }, undefined, 2)}\n`;
}
