package exportdata

import "encoding/binary"

// The sections that matter here, and how many there are.
const (
	strs     = 0 // texts; all other elements begin with a table
	meta     = 1
	pkgs     = 3
	names    = 4 // of objects, under the same numbers
	objs     = 6
	dicts    = 8 // of objects, under the same numbers
	sections = 10
)

// The versions that are known, and a flag of the header.
const (
	withFlags  = 1 // the first with flags
	withoutOld = 2 // the first without two numbers that said nothing
	last       = 2
	flagSync   = 1 // each value is marked, for those who debug the compiler
)

// decoded is export data.
type decoded struct {
	version uint32
	header  []byte           // as far as the ends
	section [sections]uint32 // where each ends in ends
	ends    []byte           // where each element ends in elems, four bytes each
	elems   []byte           // and eight bytes, by which the compiler tells packages apart
	bad     bool             // an element was not of the form that was expected

	root    []byte         // the element with the list, as it is written
	reached []bool         // the elements that are written
	paths   map[int]string // of packages, by their numbers
}

func decode(data []byte) (*decoded, bool) {
	rest := data
	number := func() (n uint32) {
		if len(rest) >= 4 {
			n = binary.LittleEndian.Uint32(rest)
			rest = rest[4:]
		}
		return n
	}
	d := &decoded{version: number(), paths: make(map[int]string)}
	if d.version > last || d.version >= withFlags && number()&flagSync != 0 {
		return nil, false
	}
	for i := range d.section {
		d.section[i] = number()
	}
	size := 4 * int(d.section[sections-1])
	if size == 0 || size > len(rest) {
		return nil, false
	}
	d.header = data[:len(data)-len(rest)]
	d.ends, d.elems = rest[:size], rest[size:]
	return d, int(d.end(size/4-1))+fingerprint == len(d.elems)
}

const fingerprint = 8

// end returns where an element ends, by its number among all.
func (d *decoded) end(n int) uint32 { return binary.LittleEndian.Uint32(d.ends[4*n:]) }

// A reference leads to an element.
type reference struct{ section, index int }

// number returns the number of an element among all.
func (d *decoded) number(r reference) (n int, ok bool) {
	if r.section < 0 || r.section >= sections || r.index < 0 {
		return 0, false
	}
	n = r.index
	if r.section > 0 {
		n += int(d.section[r.section-1])
	}
	return n, n < int(d.section[r.section]) && 4*n < len(d.ends)
}

// at returns the bytes of an element.
func (d *decoded) at(n int) []byte {
	from, to := uint32(0), d.end(n)
	if n > 0 {
		from = d.end(n - 1)
	}
	if from > to || int(to) > len(d.elems) {
		d.bad = true
		return nil
	}
	return d.elems[from:to]
}

// An element is a table of what it refers to, and a text of numbers.
type element struct {
	in    []byte
	table []reference
	bad   bool // not of the form that was expected
}

// element reads the table of an element into the memory of one that is done with.
func (d *decoded) element(r reference, memory []reference) *element {
	e := &element{table: memory[:0]}
	n, ok := d.number(r)
	if !ok {
		e.bad = true
		return e
	}
	e.in = d.at(n)
	for n := e.number(); n > 0 && !e.bad; n-- {
		e.table = append(e.table, reference{e.number(), e.number()})
	}
	return e
}

func (e *element) number() int {
	if len(e.in) > 0 && e.in[0] < 0x80 {
		n := int(e.in[0])
		e.in = e.in[1:]
		return n
	}
	n, size := binary.Uvarint(e.in)
	if size <= 0 || n > 1<<30 {
		e.in, e.bad = nil, true
		return 0
	}
	e.in = e.in[size:]
	return int(n)
}

// to follows the next number of an element to the section.
func (e *element) to(section int) reference {
	n := e.number()
	if n >= len(e.table) || e.table[n].section != section {
		e.bad = true
		return reference{section: -1}
	}
	return e.table[n]
}

// text returns the text to which an element refers after so many other things.
func (d *decoded) text(r reference, after int, memory *[]reference) string {
	e := d.element(r, *memory)
	*memory = e.table
	for range after {
		e.number()
	}
	return string(d.follow(e))
}

// follow returns the text to which the next number of an element leads.
func (d *decoded) follow(e *element) []byte {
	n, ok := d.number(e.to(strs))
	if d.bad = d.bad || e.bad || !ok; d.bad {
		return nil
	}
	return d.at(n)
}

// qualified returns the path of the package of an object, "" for the package itself,
// and the name of the object.
func (d *decoded) qualified(object int, memory *[]reference) (path, name string) {
	e := d.element(reference{names, object}, *memory)
	pkg := e.to(pkgs)
	name = string(d.follow(e))
	*memory = e.table
	if d.bad {
		return "", ""
	}
	path, ok := d.paths[pkg.index]
	if !ok {
		path = d.text(pkg, 0, memory)
		d.paths[pkg.index] = path
	}
	return path, name
}
