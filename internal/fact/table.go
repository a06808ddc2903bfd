package fact

import (
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
)

// A table has the texts of a fact, sorted.
type table struct {
	names []string
	index map[string]int
}

// collect returns the table of what f says.
func collect(f *Fact) *table {
	t := &table{index: make(map[string]int)}
	t.add(reflect.ValueOf(f).Elem())
	t.names = slices.Sorted(maps.Keys(t.index))
	for i, name := range t.names {
		t.index[name] = i
	}
	return t
}

func (t *table) add(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		t.index[v.String()] = 0
	case reflect.Slice:
		for i := range v.Len() {
			t.add(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			t.add(v.Field(i))
		}
	}
}

// encode writes of each name how much of its beginning is that of the name before,
// and the rest.
func (t *table) encode() []byte {
	var out []byte
	last := ""
	for _, name := range t.names {
		same := 0
		for same < min(len(name), len(last)) && name[same] == last[same] {
			same++
		}
		out = binary.AppendUvarint(out, uint64(same))
		out = binary.AppendUvarint(out, uint64(len(name)-same))
		out = append(out, name[same:]...)
		last = name
	}
	return out
}

// decodeTable reads what encode wrote.
func decodeTable(data []byte) (*table, error) {
	t := new(table)
	last := ""
	for len(data) > 0 {
		same, n := binary.Uvarint(data)
		data = data[max(n, 0):]
		rest, m := binary.Uvarint(data)
		data = data[max(m, 0):]
		if n <= 0 || m <= 0 || same > uint64(len(last)) || rest > uint64(len(data)) {
			return nil, fmt.Errorf("a fact has half a name: %w", io.ErrUnexpectedEOF)
		}
		last = last[:same] + string(data[:rest])
		t.names = append(t.names, last)
		data = data[rest:]
	}
	return t, nil
}
