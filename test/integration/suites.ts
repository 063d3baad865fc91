// Stands for an import of every test below this folder that the host can run; scripts/suites/bundle.mjs fills it in.
import 'every:.test.ts';
