package fact

import (
	"bytes"
	"compress/flate"
	"encoding/gob"
	"fmt"
	"io"
	"strings"
)

// A wire is a Fact as it is written. Most of a fact are names, which share their
// beginnings, and lists of names that many methods call through interfaces: each
// name is written once, after those that are less, and each list once. What
// refers to names is kept in columns, a number being the difference to the one
// before, which is small and often the same.
type wire struct {
	Fact  plain
	Names []byte // see table
	Lists [][]int
	// Of each of Fact.Funcs, and of Fact.Impls, the index of its list, beginning with
	// 1; 0 is none.
	Funcs, Impls []int
	// The names that are left out of Fact.
	FuncName, ImplKey, ImplName, RequestKey, RequestBy []int
}

// plain is a Fact without methods, for gob.
type plain Fact

// withoutNames returns the fact without what is in columns.
func (f *Fact) withoutNames() plain {
	p := plain(*f)
	p.Funcs = append([]Func(nil), f.Funcs...)
	for i := range p.Funcs {
		p.Funcs[i].Name, p.Funcs[i].Invokes = "", nil
	}
	p.Impls = append([]Impl(nil), f.Impls...)
	for i := range p.Impls {
		p.Impls[i].Key, p.Impls[i].Name, p.Impls[i].Invokes = "", "", nil
	}
	p.Requests = append([]Request(nil), f.Requests...)
	for i := range p.Requests {
		p.Requests[i].Key, p.Requests[i].By = "", ""
	}
	return p
}

// GobEncode returns the fact in a compact form, the same bytes for equal facts.
func (f *Fact) GobEncode() ([]byte, error) {
	t := f.table()
	w := wire{Fact: f.withoutNames(), Names: t.encode()}
	lists := make(map[string]int)
	list := func(names []string) int {
		if len(names) == 0 {
			return 0
		}
		key := strings.Join(names, "\n")
		if lists[key] == 0 {
			w.Lists = append(w.Lists, t.column(len(names), func(i int) string { return names[i] }))
			lists[key] = len(w.Lists)
		}
		return lists[key]
	}
	for _, fn := range f.Funcs {
		w.Funcs = append(w.Funcs, list(fn.Invokes))
	}
	for _, im := range f.Impls {
		w.Impls = append(w.Impls, list(im.Invokes))
	}
	w.FuncName = t.column(len(f.Funcs), func(i int) string { return f.Funcs[i].Name })
	w.ImplKey = t.column(len(f.Impls), func(i int) string { return f.Impls[i].Key })
	w.ImplName = t.column(len(f.Impls), func(i int) string { return f.Impls[i].Name })
	w.RequestKey = t.column(len(f.Requests), func(i int) string { return f.Requests[i].Key })
	w.RequestBy = t.column(len(f.Requests), func(i int) string { return f.Requests[i].By })
	var buf bytes.Buffer
	z, err := flate.NewWriter(&buf, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	if err := gob.NewEncoder(z).Encode(&w); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// GobDecode reads what GobEncode wrote. Equal lists are one afterwards: they must
// not be changed.
func (f *Fact) GobDecode(data []byte) error {
	var w wire
	z := flate.NewReader(bytes.NewReader(data))
	if err := gob.NewDecoder(z).Decode(&w); err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, z); err != nil { // to its end, which may be cut off
		return err
	}
	t, err := decodeTable(w.Names)
	if err != nil {
		return err
	}
	r := &columns{names: t.names, lists: make([][]string, 1, len(w.Lists)+1)}
	for _, l := range w.Lists {
		list := make([]string, len(l))
		r.read(l, len(l), func(i int, name string) { list[i] = name })
		r.lists = append(r.lists, list)
	}
	funcs, impls, requests := w.Fact.Funcs, w.Fact.Impls, w.Fact.Requests
	r.read(w.FuncName, len(funcs), func(i int, name string) { funcs[i].Name = name })
	r.read(w.ImplKey, len(impls), func(i int, name string) { impls[i].Key = name })
	r.read(w.ImplName, len(impls), func(i int, name string) { impls[i].Name = name })
	r.read(w.RequestKey, len(requests), func(i int, name string) { requests[i].Key = name })
	r.read(w.RequestBy, len(requests), func(i int, name string) { requests[i].By = name })
	for i := range funcs {
		funcs[i].Invokes = r.list(w.Funcs, i)
	}
	for i := range impls {
		impls[i].Invokes = r.list(w.Impls, i)
	}
	if r.err != nil {
		return r.err
	}
	*f = Fact(w.Fact)
	return nil
}

// columns reads what refers to names and to lists of them; err is the first error.
type columns struct {
	names []string
	lists [][]string
	err   error
}

func (r *columns) read(column []int, want int, set func(i int, name string)) {
	if len(column) != want {
		r.err = fmt.Errorf("a fact has %d names for %d: %w", len(column), want, io.ErrUnexpectedEOF)
		return
	}
	n := 0
	for i, step := range column {
		if n += step; n < 0 || n >= len(r.names) {
			r.err = fmt.Errorf("a fact refers to name %d of %d: %w", n, len(r.names), io.ErrUnexpectedEOF)
			return
		}
		set(i, r.names[n])
	}
}

func (r *columns) list(indexes []int, i int) []string {
	if i >= len(indexes) || indexes[i] < 0 || indexes[i] >= len(r.lists) {
		r.err = fmt.Errorf("a fact lacks a list: %w", io.ErrUnexpectedEOF)
		return nil
	}
	return r.lists[indexes[i]]
}
