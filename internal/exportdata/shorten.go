package exportdata

import "encoding/binary"

// shorten leaves objects out of the list of those of the package. It changes nothing
// if anything is not as expected.
func (d *decoded) shorten(keep Keep) {
	root, table := d.element(reference{section: meta}, nil)
	pkg := root.to(table, pkgs)
	if d.version < withoutOld {
		root.number()
	}
	list := root.in // where it is written anew
	n := root.number()
	if n > len(root.in) {
		return
	}
	entries, named := make([][]byte, n), make([]string, n)
	var scratch []reference
	for i := range entries {
		before := root.in
		if d.version < withoutOld {
			root.number()
		}
		obj := root.to(table, objs)
		root.number() // of type arguments, of which a declaration has none
		entries[i] = before[:len(before)-len(root.in)]
		named[i] = d.text(reference{names, obj.index}, 1, &scratch)
	}
	name := d.text(pkg, 1, &scratch)
	if root.bad || d.bad {
		return
	}
	kept := entries[:0]
	want := keep(name, named)
	for i, e := range entries {
		if want(named[i]) {
			kept = append(kept, e)
		}
	}
	out := binary.AppendUvarint(list[:0], uint64(len(kept)))
	for _, e := range kept {
		out = append(out, e...) // nothing moves to the right: what is still to be copied stays
	}
}

// text returns the text to which an element refers after so many other things.
func (d *decoded) text(r reference, after int, table *[]reference) string {
	e, refs := d.element(r, (*table)[:0])
	*table = refs
	for range after {
		e.number()
	}
	s := d.raw(e.to(refs, strs))
	d.bad = d.bad || e.bad
	return string(s)
}
