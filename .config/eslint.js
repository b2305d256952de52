import js from '@eslint/js'
import {configs as regexp} from 'eslint-plugin-regexp'
import {defineConfig} from 'eslint/config'
import typescript from 'typescript-eslint'

export default defineConfig(
  {ignores: ['dist/', 'output/', 'src/compiled/']},
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  regexp['flat/recommended'],
  {
    basePath: new URL('..', import.meta.url).pathname,
    languageOptions: {
      parserOptions: {projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname},
      globals: {console: 'readonly', process: 'readonly', URL: 'readonly'}
    },
    rules: {
      // A loop over offsets knows what is in bounds; `noUncheckedIndexedAccess` would ask at each unit of the text.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      'no-restricted-syntax': [
        'error',
        {selector: 'ExportDefaultDeclaration', message: 'Name what you export.'}
      ],
      // Marks and letters of the Basic Multilingual Plane, unit by unit.
      '@typescript-eslint/no-misused-spread': 'off',
      // Controls are among what is sieved.
      'no-control-regex': 'off',
      // Linear time, whatever a page holds.
      'regexp/no-super-linear-backtracking': ['error', {report: 'potential'}],
      'regexp/no-super-linear-move': 'error'
    }
  },
  {files: ['.config/*.js'], rules: {'no-restricted-syntax': 'off'}}
)
