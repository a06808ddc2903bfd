package apply

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// around is how many lines a diff shows before and after what changes.
const around = 3

// Diff returns a change as a unified diff, as git apply and patch -p1 take it,
// of a file of that name, with slashes.
func Diff(c Change, name string) []byte {
	old := bytes.SplitAfter(c.Old, []byte("\n"))
	if n := len(old) - 1; len(old[n]) == 0 {
		old = old[:n]
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "--- %s\n+++ %s\n", Name("a/"+name), Name("b/"+name))
	shift := 0 // lines that were added so far
	for blocks := blocksOf(c, old); len(blocks) > 0; {
		n := 1
		for n < len(blocks) && blocks[n].from-blocks[n-1].to <= 2*around {
			n++
		}
		shift += writeHunk(&out, old, blocks[:n], shift)
		blocks = blocks[n:]
	}
	return out.Bytes()
}

// Name spells a name as git does: a tab ends one with spaces, and quotes
// hold one with control characters.
func Name(name string) string {
	if !strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == 0x7f }) {
		if strings.Contains(name, " ") {
			return name + "\t"
		}
		return name
	}
	var b strings.Builder
	for _, c := range []byte(name) {
		switch {
		case c == '"' || c == '\\':
			b.WriteString("\\" + string(c))
		case c < ' ' || c >= 0x7f:
			fmt.Fprintf(&b, "\\%03o", c)
		default:
			b.WriteByte(c)
		}
	}
	return `"` + b.String() + `"`
}

// A block replaces the lines from (included) to (not included), which count
// from 0.
type block struct {
	from, to int
	lines    [][]byte
}

// blocksOf returns what changes, in order; old are the lines of the file.
func blocksOf(c Change, old [][]byte) []block {
	starts := make([]int, len(old)+1) // offsets
	for i, l := range old {
		starts[i+1] = starts[i] + len(l)
	}
	lineAt := func(offset int) int { // the line that holds it, len(old) at the end
		i := 0
		for i < len(old) && starts[i+1] <= offset {
			i++
		}
		return i
	}
	var blocks []block
	for edits := c.edits; len(edits) > 0; {
		from, to := lineAt(edits[0].Start), min(lineAt(edits[0].End)+1, len(old))
		n := 1
		for n < len(edits) && lineAt(edits[n].Start) < to {
			to = max(to, min(lineAt(edits[n].End)+1, len(old)))
			n++
		}
		var text []byte
		at := starts[from]
		for _, e := range edits[:n] {
			text = append(append(text, c.Old[at:e.Start]...), e.New...)
			at = e.End
		}
		text = append(text, c.Old[at:starts[to]]...)
		if b := trimmed(block{from, to, bytes.SplitAfter(text, []byte("\n"))}, old); b.from < b.to || len(b.lines) > 0 {
			blocks = append(blocks, b)
		}
		edits = edits[n:]
	}
	return blocks
}

// trimmed drops the lines at both ends of a block that do not change.
func trimmed(b block, old [][]byte) block {
	if n := len(b.lines) - 1; len(b.lines[n]) == 0 {
		b.lines = b.lines[:n]
	}
	for b.from < b.to && len(b.lines) > 0 && bytes.Equal(old[b.from], b.lines[0]) {
		b.from, b.lines = b.from+1, b.lines[1:]
	}
	for b.from < b.to && len(b.lines) > 0 && bytes.Equal(old[b.to-1], b.lines[len(b.lines)-1]) {
		b.to, b.lines = b.to-1, b.lines[:len(b.lines)-1]
	}
	return b
}

// writeHunk writes blocks that are near to each other, and returns by how many
// lines they make the file longer.
func writeHunk(out *bytes.Buffer, old [][]byte, blocks []block, shift int) (added int) {
	from, to := max(blocks[0].from-around, 0), min(blocks[len(blocks)-1].to+around, len(old))
	for _, b := range blocks {
		added += len(b.lines) - (b.to - b.from)
	}
	fmt.Fprintf(out, "@@ -%s +%s @@\n", lineRange(from, to-from), lineRange(from+shift, to-from+added))
	at := from
	for _, b := range blocks {
		writeLines(out, ' ', old[at:b.from])
		writeLines(out, '-', old[b.from:b.to])
		writeLines(out, '+', b.lines)
		at = b.to
	}
	writeLines(out, ' ', old[at:to])
	return added
}

// lineRange spells n lines from a line that counts from 0. Of no lines, the one
// before is named.
func lineRange(from, n int) string {
	switch n {
	case 0:
		return fmt.Sprintf("%d,0", from)
	case 1:
		return strconv.Itoa(from + 1)
	}
	return fmt.Sprintf("%d,%d", from+1, n)
}

func writeLines(out *bytes.Buffer, mark byte, lines [][]byte) {
	for _, l := range lines {
		out.WriteByte(mark)
		out.Write(l)
		if !bytes.HasSuffix(l, []byte("\n")) {
			out.WriteString("\n\\ No newline at end of file\n")
		}
	}
}
