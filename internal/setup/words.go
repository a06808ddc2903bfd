package setup

import (
	"cmp"
	"slices"
)

// A Word is an identifier by which source that configures something refers to
// it, in a package that imports Path; "*" is any package, "path/*" each below.
type Word struct {
	Path string
	Text string
	// Written: only where it is assigned, as a whole or in part.
	Written bool
}

// Words returns the words of the table and of values of the option -setup. Bad
// values add nothing.
func Words(values []string) []Word {
	rows := Rows()
	for _, v := range values {
		if r, err := userRow(v); err == nil {
			rows = append(rows, r)
		}
	}
	var words []Word
	for _, r := range rows {
		for _, s := range r.Names {
			n := ownName(s)
			words = append(words, Word{n.path, n.name, n.form == assigned})
		}
	}
	slices.SortFunc(words, compare)
	return slices.Compact(words)
}

func compare(x, y Word) int {
	switch {
	case x.Path != y.Path:
		return cmp.Compare(x.Path, y.Path)
	case x.Text != y.Text:
		return cmp.Compare(x.Text, y.Text)
	case x.Written == y.Written:
		return 0
	case y.Written:
		return -1
	}
	return 1
}
