package catalogue

import (
	"maps"
	"slices"
	"strings"
)

// slip returns the constructor of the catalogue that n misspells by one letter,
// of its name or of its path, or names as messages do, or "". Another major
// version is another package.
func (b *builder) slip(n name) string {
	if b.c.table.find(n, false) != nil {
		return ""
	}
	if near, d := closest(n.String(), b.names(n.path)); near != "" && d <= 1 {
		return near
	}
	paths := b.c.table.paths()
	if paths[n.path] {
		return ""
	}
	if !strings.ContainsAny(n.path, "/.") {
		if full := b.inFull(n); full != "" {
			return full
		}
	}
	for _, path := range slices.Sorted(maps.Keys(paths)) {
		if m := (name{path, n.recv, n.fn}); distance(n.path, path) == 1 && noDigits(n.path) != noDigits(path) && b.c.table.find(m, false) != nil {
			return m.String()
		}
	}
	return ""
}

// noDigits returns s without its digits: paths that only differ in these are
// major versions.
func noDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, s)
}

// inFull returns the constructor that n names by its package in place of the path:
// "validator.New".
func (b *builder) inFull(n name) string {
	for _, e := range b.entries {
		for _, c := range e.Constructors {
			own := ownName(c.Name)
			qualifier, _, _ := strings.Cut(strings.TrimLeft(c.Result, "*[]"), ".")
			if own.fn == n.fn && own.recv == n.recv && qualifier == n.path && strings.Contains(own.path, n.path) {
				return own.String()
			}
		}
	}
	return ""
}
