// Package chunks works on rows in portions. What decides: whether the portions share one instance.
package chunks

import (
	"iter"
	"maps"
	"slices"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type row struct {
	Tag  string
	Name string
}

func Chunk(rows []row) (bad int) {
	for part := range slices.Chunk(rows, 100) {
		// For each portion.
		v := validator.New() // report
		for _, r := range part {
			if v.Struct(r) != nil {
				bad++
			}
		}
	}
	return bad
}

func Stride(rows []row) {
	for i := 0; i < len(rows); i += 100 {
		// The same, by hand.
		v := validator.New() // report
		_ = v.Struct(rows[i:min(i+100, len(rows))])
	}
}

func Cut(rows []row) {
	for len(rows) > 0 {
		n := min(100, len(rows))
		part := rows[:n]
		rows = rows[n:]
		// The same, cutting the front off.
		_ = validator.New().Struct(part) // report
	}
}

func Grouped(rows []row) {
	byTag := make(map[string][]row)
	for _, r := range rows {
		byTag[r.Tag] = append(byTag[r.Tag], r)
	}
	for group := range maps.Values(byTag) {
		// For each group; it does not depend on the group.
		v := validator.New() // report
		_ = v.Struct(group)
	}
}

func Flush(rows iter.Seq[row]) {
	var buf []row
	flush := func() {
		// For each flush, of which there is one for each hundred rows.
		v := validator.New() // report
		_ = v.Struct(buf)
		buf = buf[:0]
	}
	for r := range rows {
		if buf = append(buf, r); len(buf) == 100 {
			flush()
		}
	}
	flush()
}

func Parallel(rows []row) {
	var wg sync.WaitGroup
	for part := range slices.Chunk(rows, 100) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			// A goroutine for each portion of the data; a validator serves all of them.
			v := validator.New() // report
			_ = v.Struct(part)
		}()
	}
	wg.Wait()
}

// One for all portions, or one that the portion decides.

func (k *kept) All(rows []row) {
	for part := range slices.Chunk(rows, 100) {
		_ = k.v.Struct(part)
	}
}

type kept struct{ v *validator.Validate }

func newKept() *kept {
	// Kept by an object that is returned.
	return &kept{v: validator.New()} // silent
}

func ByTag(rows []row) {
	byTag := maps.Collect(tagged(rows))
	for tag, group := range byTag {
		// The tag is the key of the group.
		m := reflectx.NewMapper(tag) // silent
		_ = m.FieldMap(reflect.ValueOf(group))
	}
}

func ByFirst(rows []row) {
	for part := range slices.Chunk(rows, 100) {
		// The tag is that of the portion.
		m := reflectx.NewMapper(part[0].Tag) // silent
		_ = m.FieldMap(reflect.ValueOf(part))
	}
}

func tagged(rows []row) iter.Seq2[string, []row] {
	return func(yield func(string, []row) bool) {
		for _, r := range rows {
			if !yield(r.Tag, []row{r}) {
				return
			}
		}
	}
}
