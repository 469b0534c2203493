/**
 * Written so that a Node of ten years' standing can still read it: it is there to turn such a one away in words.
 * The least version is that of `engines` in package.json.
 */
const leastMajor = 20;
const leastMinor = 19;

/** Ends the program with a plain sentence where Node is too old. */
export function requireNode() {
  const version = process.versions.node.split('.');
  const major = Number(version[0]);
  if (major > leastMajor || (major === leastMajor && Number(version[1]) >= leastMinor)) return;
  console.error(
    `Eddy needs Node ${leastMajor}.${leastMinor} or newer, and this is Node ${process.versions.node}. Get it at https://nodejs.org/`,
  );
  process.exit(1);
}
