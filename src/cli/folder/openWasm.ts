import type { OpenWasm } from '../../store/openIndex';

/** Loaded from a bundle of its own, and only where this Node has no SQLite. */
export const openWasm: OpenWasm = async path => {
  const { openNodeWasm } = await import('../../store/wasm/openNodeWasm');
  return openNodeWasm(path);
};
