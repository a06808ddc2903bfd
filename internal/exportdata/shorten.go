package exportdata

import "encoding/binary"

// shorten leaves objects out of the list of those of the package. It returns false if
// anything is not as expected.
func (d *decoded) shorten(need Need) bool {
	at := reference{section: meta}
	root := d.element(at, nil)
	whole := root.in
	pkg := root.to(pkgs)
	if d.version < withoutOld {
		root.number()
	}
	before := whole[:len(whole)-len(root.in)]
	n := root.number()
	if root.bad || n > len(root.in) {
		return false
	}
	entries, objects, named := make([][]byte, n), make([]reference, n), make([]string, n)
	var memory []reference
	for i := range entries {
		from := root.in
		if d.version < withoutOld {
			root.number()
		}
		objects[i] = root.to(objs)
		root.number() // of type arguments, of which a declaration has none
		entries[i] = from[:len(from)-len(root.in)]
		named[i] = d.text(reference{names, objects[i].index}, 1, &memory)
	}
	name := d.text(pkg, 1, &memory)
	if root.bad || d.bad {
		return false
	}
	first, _ := d.number(at)
	table := d.at(first)
	d.root = append(append(d.root, table[:len(table)-len(whole)]...), before...)
	want, kept := need.Named(name, named), []reference{pkg}
	var list []byte
	for i, e := range entries {
		if want(named[i]) {
			list, kept = append(list, e...), append(kept, objects[i])
		}
	}
	d.root = append(binary.AppendUvarint(d.root, uint64(len(kept)-1)), list...)
	return d.reach(kept, need.Known)
}

// reach marks the elements to which the references lead; of an object that is known
// its name will do.
func (d *decoded) reach(todo []reference, known func(path, name string) bool) bool {
	d.reached = make([]bool, len(d.ends)/4)
	var memory []reference
	for len(todo) > 0 {
		r := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		n, ok := d.number(r)
		if !ok {
			return false
		}
		if d.reached[n] {
			continue
		}
		d.reached[n] = true
		if r.section == strs {
			continue
		}
		if r.section == objs {
			todo = append(todo, reference{names, r.index})
			if path, name := d.qualified(r.index, &memory); known(path, name) {
				continue
			}
			todo = append(todo, reference{dicts, r.index})
		}
		e := d.element(r, memory)
		memory = e.table
		if e.bad || d.bad {
			return false
		}
		todo = append(todo, e.table...)
	}
	return true
}

// size returns how many bytes encode writes.
func (d *decoded) size() int {
	size := len(d.header) + len(d.ends) + len(d.root) + fingerprint
	for n, reached := range d.reached {
		if reached {
			size += len(d.at(n))
		}
	}
	return size
}

// encode appends the data to out: what was not reached has no bytes.
func (d *decoded) encode(out []byte) []byte {
	out = append(out, d.header...)
	ends := len(out)
	out = append(out, d.ends...)
	start := len(out)
	root, _ := d.number(reference{section: meta})
	for n, reached := range d.reached {
		switch {
		case n == root:
			out = append(out, d.root...)
		case reached:
			out = append(out, d.at(n)...)
		}
		binary.LittleEndian.PutUint32(out[ends+4*n:], uint32(len(out)-start))
	}
	return append(out, d.elems[len(d.elems)-fingerprint:]...)
}
