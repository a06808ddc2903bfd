package fact

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"reflect"
)

// A fact is written as a table of all its texts, each once (see table), and then its
// values in the order in which they are declared. Most of them are texts, which
// refer to the table by the difference to what the same field had before, as it is
// small and often the same; lists of texts, which many methods have in common, are
// written once; and of structs only the fields that say something are, after a number
// with a bit for each, those of all structs of a list together, as equal things then
// lie side by side. It is read without a decoder being prepared, which for a small
// fact took most of the time.

// stored is how much is not compressed: a compressor needs more memory than all
// else that a unit does with its facts.
const stored = 4096

// The first byte says how the rest is written.
const (
	isStored     = 0
	isCompressed = 1
)

// GobEncode returns the fact in a compact form, the same bytes for equal facts.
func (f *Fact) GobEncode() ([]byte, error) {
	t := collect(f)
	names := t.encode()
	w := &writer{table: t, lists: make(map[string]int), out: binary.AppendUvarint(nil, uint64(len(names)))}
	w.out = append(w.out, names...)
	w.structs(1, reflect.TypeFor[Fact](), func(int) reflect.Value { return reflect.ValueOf(f).Elem() })
	if w.err != nil {
		return nil, w.err
	}
	if len(w.out) <= stored {
		return append([]byte{isStored}, w.out...), nil
	}
	buf := bytes.NewBuffer([]byte{isCompressed})
	z, err := flate.NewWriter(buf, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(w.out); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// GobDecode reads what GobEncode wrote. Equal lists of texts are one afterwards:
// they must not be changed.
func (f *Fact) GobDecode(data []byte) error {
	if len(data) == 0 {
		return fmt.Errorf("a fact without bytes: %w", io.ErrUnexpectedEOF)
	}
	how, data := data[0], data[1:]
	switch how {
	case isStored:
	case isCompressed:
		var err error
		if data, err = io.ReadAll(flate.NewReader(bytes.NewReader(data))); err != nil {
			return err
		}
	default:
		return fmt.Errorf("a fact that begins with %d", how)
	}
	r := &reader{in: data}
	names := r.take(r.length())
	t, err := decodeTable(names)
	if err != nil {
		return err
	}
	r.names = t.names
	var read Fact
	r.structs(1, reflect.TypeFor[Fact](), func(int) reflect.Value { return reflect.ValueOf(&read).Elem() })
	if r.err == nil && len(r.in) > 0 {
		r.fail("has %d bytes too many", len(r.in))
	}
	if r.err != nil {
		return r.err
	}
	*f = read
	return nil
}

// columns has, for each field of a struct type, which text it had last.
type columns map[reflect.Type][]int

func (c *columns) of(t reflect.Type) []int {
	if *c == nil {
		*c = make(columns)
	}
	last, ok := (*c)[t]
	if !ok {
		last = make([]int, t.NumField())
		(*c)[t] = last
	}
	return last
}

// A writer writes values behind one another.
type writer struct {
	table   *table
	columns columns
	lists   map[string]int // those that were written, and their numbers
	out     []byte
	err     error // a type that no fact has
}

// value writes a value. last is which text the same field had before.
func (w *writer) value(v reflect.Value, last *int) {
	switch v.Kind() {
	case reflect.Bool: // one that is false is left out
	case reflect.Int:
		w.out = binary.AppendVarint(w.out, v.Int())
	case reflect.String:
		w.text(v.String(), last)
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.String {
			w.list(v.Interface().([]string), last)
			return
		}
		w.out = binary.AppendUvarint(w.out, uint64(v.Len()))
		if v.Type().Elem().Kind() == reflect.Struct {
			w.structs(v.Len(), v.Type().Elem(), v.Index)
			return
		}
		for i := range v.Len() {
			w.value(v.Index(i), last)
		}
	default:
		w.err = fmt.Errorf("a fact with a %s", v.Kind())
	}
}

// structs writes n structs: which fields each has, and then field by field.
func (w *writer) structs(n int, t reflect.Type, at func(int) reflect.Value) {
	masks := make([]uint64, n)
	for i := range n {
		for field := range t.NumField() {
			if !empty(at(i).Field(field)) {
				masks[i] |= 1 << field
			}
		}
		w.out = binary.AppendUvarint(w.out, masks[i])
	}
	last := w.columns.of(t)
	for field := range t.NumField() {
		for i := range n {
			if masks[i]&(1<<field) != 0 {
				w.value(at(i).Field(field), &last[field])
			}
		}
	}
}

func empty(v reflect.Value) bool { return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 }

func (w *writer) text(s string, last *int) {
	at := w.table.index[s]
	w.out = binary.AppendVarint(w.out, int64(at-*last))
	*last = at
}

// list writes the number of a list, and the list, if it is a new one.
func (w *writer) list(texts []string, last *int) {
	var own []byte
	for _, s := range texts {
		own = binary.AppendUvarint(own, uint64(w.table.index[s]))
	}
	n, ok := w.lists[string(own)]
	if !ok {
		n = len(w.lists)
		w.lists[string(own)] = n
	}
	w.out = binary.AppendVarint(w.out, int64(n-*last))
	*last = n
	if ok {
		return
	}
	w.out = binary.AppendUvarint(w.out, uint64(len(texts)))
	before := 0
	for _, s := range texts {
		w.text(s, &before)
	}
}
