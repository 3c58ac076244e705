/** The files of the machine: read whole, held while a run works on them, replaced whole, kept as backups. */
export { backupsOf } from "./backups";
export { createFile } from "./create-file";
export { holdFile, type HeldFile, type Replaced } from "./held-file";
export { exists, isSameFile, readWholeFile, type FileAsRead } from "./look";
export { folderTarget, stageFiles, type StagedFiles } from "./new-folder";
export { refuseIfOpenElsewhere } from "./open-elsewhere";
export { outputTarget } from "./output";
export { systemEngine } from "./system-engine";
