package fact

import (
	"encoding/binary"
	"fmt"
	"io"
	"reflect"
)

// A reader reads what a writer wrote; err is the first error, after which all is zero.
type reader struct {
	in      []byte
	names   []string
	columns columns
	lists   [][]string
	err     error
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("a fact "+format+": %w", append(args, io.ErrUnexpectedEOF)...)
	}
	r.in = nil
}

func (r *reader) uint() uint64 {
	x, n := binary.Uvarint(r.in)
	if n <= 0 {
		r.fail("ends in a number")
		return 0
	}
	r.in = r.in[n:]
	return x
}

func (r *reader) int() int {
	x, n := binary.Varint(r.in)
	if n <= 0 {
		r.fail("ends in a number")
		return 0
	}
	r.in = r.in[n:]
	return int(x)
}

// length returns how many values follow. Each takes a byte at least.
func (r *reader) length() int {
	n := r.uint()
	if n > uint64(len(r.in)) {
		r.fail("has %d values in %d bytes", n, len(r.in))
		return 0
	}
	return int(n)
}

func (r *reader) take(n int) []byte {
	taken := r.in[:n]
	r.in = r.in[n:]
	return taken
}

// value reads a value into v, which is zero. last is which text the same field had
// before.
func (r *reader) value(v reflect.Value, last *int) {
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(r.int()))
	case reflect.String:
		v.SetString(r.text(last))
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.String {
			v.Set(reflect.ValueOf(r.list(last)))
			return
		}
		n := r.length()
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		if v.Type().Elem().Kind() == reflect.Struct {
			r.structs(n, v.Type().Elem(), v.Index)
			return
		}
		for i := 0; i < n && r.err == nil; i++ {
			r.value(v.Index(i), last)
		}
	default:
		r.fail("has a %s", v.Kind())
	}
}

func (r *reader) structs(n int, t reflect.Type, at func(int) reflect.Value) {
	masks := make([]uint64, n)
	for i := range masks {
		if masks[i] = r.uint(); masks[i]>>t.NumField() != 0 {
			r.fail("has a field too many")
		}
	}
	last := r.columns.of(t)
	for field := range t.NumField() {
		for i := 0; i < n && r.err == nil; i++ {
			if masks[i]&(1<<field) != 0 {
				r.value(at(i).Field(field), &last[field])
			}
		}
	}
}

func (r *reader) text(last *int) string {
	*last += r.int()
	if *last < 0 || *last >= len(r.names) {
		r.fail("refers to text %d of %d", *last, len(r.names))
		return ""
	}
	return r.names[*last]
}

func (r *reader) list(last *int) []string {
	*last += r.int()
	switch {
	case *last >= 0 && *last < len(r.lists):
		return r.lists[*last]
	case *last != len(r.lists):
		r.fail("refers to list %d of %d", *last, len(r.lists))
		return nil
	}
	list, before := make([]string, r.length()), 0
	for i := range list {
		list[i] = r.text(&before)
	}
	r.lists = append(r.lists, list)
	return list
}
