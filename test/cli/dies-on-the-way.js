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

const { open, chmod, copyFile, rename } = disk;

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

disk.chmod = async (...asked) => {
  act();
  await chmod(...asked);
};

disk.copyFile = async (from, to, mode) => {
  act();
  await copyFile(from, to, mode);
};

disk.rename = async (...asked) => {
  act();
  await rename(...asked);
  act();
};
