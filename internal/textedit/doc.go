// Package textedit edits the source of a Go file by parts: it finds the lines
// of statements and their comments, joins the edits of several fixes, and adds
// the white space that gofmt would. It knows no findings.
//
// A [Source] is the text of one file, an [Edit] replaces a part of it, and a
// [Change] is what one fix does to it. Offsets are into the text with line
// feeds alone; [Source.TextEdits] gives back positions and line ends as they
// are on disk.
//
// [Source.Blanks] and [Source.Tidy] take all changes of a file together, so
// that any set of them can be applied: what two of them need is the same edit
// in both, which drivers merge.
package textedit
