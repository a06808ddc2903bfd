package fact

import (
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"slices"
)

// A table has the names that are in columns, sorted.
type table struct {
	names []string
	index map[string]int
}

// table collects the names.
func (f *Fact) table() *table {
	index := make(map[string]int)
	add := func(names ...string) {
		for _, name := range names {
			index[name] = 0
		}
	}
	for _, fn := range f.Funcs {
		add(fn.Name)
		add(fn.Invokes...)
	}
	for _, im := range f.Impls {
		add(im.Key, im.Name)
		add(im.Invokes...)
	}
	for _, r := range f.Requests {
		add(r.Key, r.By)
	}
	t := &table{slices.Sorted(maps.Keys(index)), index}
	for i, name := range t.names {
		index[name] = i
	}
	return t
}

// column returns the indexes of n names, each as the difference to the one before.
func (t *table) column(n int, name func(i int) string) []int {
	var column []int
	last := 0
	for i := range n {
		at := t.index[name(i)]
		column = append(column, at-last)
		last = at
	}
	return column
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
