import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file compiles what it loads lazily, on machines that do other things too.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(45_000);
