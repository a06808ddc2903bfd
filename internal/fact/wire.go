package fact

import (
	"bytes"
	"compress/flate"
	"encoding/gob"
	"fmt"
	"io"
	"strings"
)

// A wire is a Fact as it is written. What methods call through interfaces is said
// by many of them in the same words, whole lists of names at a time: each list is
// written once, and each name in the lists.
type wire struct {
	Fact  plain
	Names []string
	Lists [][]int // of indexes of Names
	// Of each of Fact.Funcs, and of Fact.Impls, the index of its list, beginning with
	// 1; 0 is none.
	Funcs, Impls []int
}

// plain is a Fact without methods, for gob.
type plain Fact

// GobEncode returns the fact in a compact form, the same bytes for equal facts.
func (f *Fact) GobEncode() ([]byte, error) {
	in := interner{names: make(map[string]int), lists: make(map[string]int)}
	w := &in.wire
	w.Fact = plain(*f)
	w.Fact.Funcs = append([]Func(nil), f.Funcs...)
	for i := range w.Fact.Funcs {
		w.Funcs = append(w.Funcs, in.list(&w.Fact.Funcs[i].Invokes))
	}
	w.Fact.Impls = append([]Impl(nil), f.Impls...)
	for i := range w.Fact.Impls {
		w.Impls = append(w.Impls, in.list(&w.Fact.Impls[i].Invokes))
	}
	var buf bytes.Buffer
	z, err := flate.NewWriter(&buf, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	if err := gob.NewEncoder(z).Encode(w); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// An interner puts lists of names into a wire.
type interner struct {
	wire  wire
	names map[string]int
	lists map[string]int
}

// list takes the list away, and returns its index.
func (in *interner) list(list *[]string) int {
	if len(*list) == 0 {
		return 0
	}
	key := strings.Join(*list, "\n")
	i, ok := in.lists[key]
	if !ok {
		var l []int
		for _, name := range *list {
			n, ok := in.names[name]
			if !ok {
				n = len(in.wire.Names)
				in.names[name] = n
				in.wire.Names = append(in.wire.Names, name)
			}
			l = append(l, n)
		}
		in.wire.Lists = append(in.wire.Lists, l)
		i = len(in.wire.Lists)
		in.lists[key] = i
	}
	*list = nil
	return i
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
	lists := make([][]string, len(w.Lists)+1)
	for i, l := range w.Lists {
		list := make([]string, len(l))
		for j, n := range l {
			if n < 0 || n >= len(w.Names) {
				return fmt.Errorf("a fact names %d of %d: %w", n, len(w.Names), io.ErrUnexpectedEOF)
			}
			list[j] = w.Names[n]
		}
		lists[i+1] = list
	}
	at := func(indexes []int, i int) ([]string, error) {
		if i >= len(indexes) || indexes[i] < 0 || indexes[i] >= len(lists) {
			return nil, fmt.Errorf("a fact lacks a list: %w", io.ErrUnexpectedEOF)
		}
		return lists[indexes[i]], nil
	}
	var err error
	for i := range w.Fact.Funcs {
		if w.Fact.Funcs[i].Invokes, err = at(w.Funcs, i); err != nil {
			return err
		}
	}
	for i := range w.Fact.Impls {
		if w.Fact.Impls[i].Invokes, err = at(w.Impls, i); err != nil {
			return err
		}
	}
	*f = Fact(w.Fact)
	return nil
}
