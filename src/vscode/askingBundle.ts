// dist/asking.js: what asks the reader what is wrong, and for what they write; loaded with the first correction or note.
export { fixAt } from './corrections/fixCommand';
export { carryOutNoteCommand } from './notes/noteCommands';
