/** Something that holds on to a resource until it is disposed of. The same shape as VS Code's own. */
export interface Disposable {
  dispose(): void;
}
