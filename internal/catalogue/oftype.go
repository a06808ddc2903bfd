package catalogue

import (
	"go/types"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// typeIndex finds the entries of an instance by its type: several libraries, or constructors
// that differ in cost, may yield the same. The first is the one that is named.
type typeIndex map[name][]*Entry

// newTypeIndex indexes the result types of constructors, which Result spells
// with a package name: where that is the constructor's own package the path is
// known, else Entry.Types tells.
func newTypeIndex(entries []*Entry) typeIndex {
	idx := make(typeIndex, len(entries))
	for _, e := range entries {
		if e.Sharing == NoMapper {
			continue
		}
		for _, s := range e.Types {
			i := strings.LastIndexByte(s, '.')
			key := name{path: s[:i], recv: s[i+1:]}
			idx[key] = append([]*Entry{e}, idx[key]...)
		}
		for i := range e.Constructors {
			c := &e.Constructors[i] // a large struct
			if c.OneShot {
				continue
			}
			_, t, ok := strings.Cut(strings.TrimPrefix(c.Result, "*"), ".")
			if !ok {
				continue
			}
			key := name{path: ownName(c.Name).path, recv: t}
			if !slices.Contains(idx[key], e) {
				idx[key] = append(idx[key], e)
			}
		}
	}
	return idx
}

// OfType returns the entry whose instances have type t or *t, or nil; the first if there are
// several.
func (c *Catalogue) OfType(t types.Type) *Entry {
	if all := c.ofType(t); len(all) > 0 {
		return all[0]
	}
	return nil
}

// IsOf reports whether instances of the entry have type t or *t.
func (c *Catalogue) IsOf(t types.Type, e *Entry) bool { return slices.Contains(c.ofType(t), e) }

func (c *Catalogue) ofType(t types.Type) []*Entry {
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		t = ptr.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return nil
	}
	return c.types[name{path: typ.ImportPath(named.Obj().Pkg().Path()), recv: named.Obj().Name()}]
}
