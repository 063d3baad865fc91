/** The files of the close reading's model in `models/`, by the names under which they stand in `engine.models`. */
export const CLOSE_FILES = {
  close: 'close.onnx',
  closeHeads: 'close.heads.json',
  closePieces: 'close.pieces.txt',
} as const;
export type CloseFile = keyof typeof CLOSE_FILES;
export const CLOSE_NAMES = Object.keys(CLOSE_FILES) as CloseFile[];

/** What the files hold. */
export type CloseBytes = Readonly<Record<CloseFile, Uint8Array>>;
/** The SHA-256 in hex of each: another one of any of them reads otherwise. */
export type CloseHashes = Readonly<Record<CloseFile, string>>;
