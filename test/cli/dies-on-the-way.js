const disk = require("node:fs/promises");

/**
 * Loaded into the command line before its own code: the process is gone before its act on the disk number `ECOT_DIES_AT`
 * (the first is 0), as when the power fails.
 */
let left = Number(process.env.ECOT_DIES_AT);

function act() {
  if (left === 0) process.kill(process.pid, "SIGKILL");
  left -= 1;
}

const { open, rename } = disk;

disk.open = async (path, flags) => {
  act();
  const file = await open(path, flags);
  const { writeFile, sync } = file;
  file.writeFile = async (bytes) => {
    const half = Math.floor(bytes.length / 2);
    await writeFile.call(file, bytes.subarray(0, half));
    act();
    await writeFile.call(file, bytes.subarray(half));
  };
  file.sync = async () => {
    act();
    await sync.call(file);
  };
  return file;
};

for (const name of ["chmod", "link", "mkdir", "rm", "writeFile"]) {
  const carryOut = disk[name];
  disk[name] = async (...asked) => {
    act();
    return carryOut(...asked);
  };
}

disk.rename = async (...asked) => {
  act();
  await rename(...asked);
  act();
};
