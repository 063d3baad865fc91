// dist/asking.js: what asks the reader what is wrong, loaded with the first correction.
export { fixAt } from './corrections/fixCommand';
