// Stands for an import of every test below this folder; scripts/suites/bundle.mjs fills it in.
import 'every:.test.ts';
