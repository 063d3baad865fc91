// `vscode` as the pure layers see it: nothing. Importing a name from it does not compile.
export {};
