// Package exportdata leaves out of the export data of a package what an importer does
// not name. The importer of the standard library reads all objects that the list of
// the package has, and what these refer to; of a large package most units name few.
//
// What the compiler writes is described beside internal/pkgbits of the standard
// library: elements in sections, each with a table of those that it refers to, and a
// first one with the list of the objects of the package. That list is made shorter,
// where it stands; nothing else is changed, and nothing else has to be understood. Data
// of another form, or of a version that is not known, are left as they are.
package exportdata

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Keep returns whether an importer may name an object of the package called pkg.
type Keep func(pkg string, names []string) (keep func(name string) bool)

// Read reads the part of the archive of a compiled package that an importer reads,
// and leaves out of its list of objects those that are not kept.
func Read(r io.Reader, keep Keep) ([]byte, error) {
	data, at, err := definition(r)
	if err != nil {
		return nil, err
	}
	if d, ok := decode(data[at:]); ok {
		d.shorten(keep)
	}
	return data, nil
}

const (
	signature = "!<arch>\n"
	headerLen = 60 // of a file in the archive
	begin     = "\n$$B\nu"
)

var errForm = errors.New("not the archive of a compiled package")

// definition reads the archive as far as the end of the definition of the package,
// and returns where the export data begin.
func definition(r io.Reader) (data []byte, at int, err error) {
	head := make([]byte, len(signature)+headerLen)
	if _, err := io.ReadFull(r, head); err != nil {
		return nil, 0, err
	}
	name, rest := head[len(signature):len(signature)+16], head[len(signature)+48:]
	size, err := strconv.Atoi(strings.TrimSpace(string(rest[:10])))
	if err != nil || size < 0 || !bytes.HasPrefix(head, []byte(signature)) || strings.TrimSpace(string(name)) != "__.PKGDEF" {
		return nil, 0, errForm
	}
	data = slices.Grow(head, size)[:len(head)+size]
	if _, err := io.ReadFull(r, data[len(head):]); err != nil {
		return nil, 0, err
	}
	at = bytes.Index(data, []byte(begin))
	if at < 0 {
		return nil, 0, errForm
	}
	return data, at + len(begin), nil
}

// The sections that matter here, and how many there are.
const (
	strs     = 0
	meta     = 1
	pkgs     = 3
	names    = 4
	objs     = 6
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
	section [sections]uint32 // where each ends in ends
	ends    []byte           // where each element ends in elems, four bytes each
	elems   []byte
	bad     bool // an element was not of the form that was expected
}

func decode(data []byte) (*decoded, bool) {
	number := func() (n uint32) {
		if len(data) >= 4 {
			n = binary.LittleEndian.Uint32(data)
			data = data[4:]
		}
		return n
	}
	d := &decoded{version: number()}
	if d.version > last || d.version >= withFlags && number()&flagSync != 0 {
		return nil, false
	}
	for i := range d.section {
		d.section[i] = number()
	}
	size := 4 * int(d.section[sections-1])
	if size > len(data) {
		return nil, false
	}
	d.ends, d.elems = data[:size], data[size:]
	return d, true
}

// An element is a list of what it refers to, by section and number, and a text of
// numbers.
type element struct {
	in  []byte
	bad bool // not of the form that was expected
}

func (e *element) number() int {
	n, size := binary.Uvarint(e.in)
	if size <= 0 || n > 1<<31 {
		e.in, e.bad = nil, true
		return 0
	}
	e.in = e.in[size:]
	return int(n)
}

// A reference leads to an element.
type reference struct{ section, index int }

// raw returns the bytes of an element.
func (d *decoded) raw(r reference) []byte {
	n := r.index
	if r.section < 0 || r.section >= sections || n < 0 {
		return nil
	}
	if r.section > 0 {
		n += int(d.section[r.section-1])
	}
	if n >= int(d.section[r.section]) || 4*n >= len(d.ends) {
		return nil
	}
	var from uint32
	if n > 0 {
		from = binary.LittleEndian.Uint32(d.ends[4*(n-1):])
	}
	to := binary.LittleEndian.Uint32(d.ends[4*n:])
	if from > to || int(to) > len(d.elems) {
		return nil
	}
	return d.elems[from:to]
}

// element returns an element, and what it refers to.
func (d *decoded) element(r reference, table []reference) (*element, []reference) {
	e := &element{in: d.raw(r)}
	for n := e.number(); n > 0 && !e.bad; n-- {
		table = append(table, reference{e.number(), e.number()})
	}
	return e, table
}

// to follows the next number of an element to the section.
func (e *element) to(table []reference, section int) reference {
	n := e.number()
	if n >= len(table) || table[n].section != section {
		e.bad = true
		return reference{section: -1}
	}
	return table[n]
}
