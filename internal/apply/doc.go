// Package apply changes files by fixes. [Plan] merges the edits of fixes and
// says of each fix that cannot be made why; [Write] writes the changed files,
// all of them or none; [Diff] shows them.
//
// Only what is edited changes: line ends, a byte order mark and the layout of
// the rest stay as they are, and so does the mode of the file. Nothing outside
// of a fix's module is written, whatever symbolic links say.
package apply
