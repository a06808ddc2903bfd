// Package nestedloops builds from what an outer loop gives. What decides: whether the construction stands in an inner loop,
// and is the same for all its rounds, or in the outer one, or depends on the inner one too.
package nestedloops

import (
	"reflect"
	"slices"
	"sync"

	"github.com/jmoiron/sqlx/reflectx"
	"regexp"
)

type table struct {
	Tag  string
	Rows []row
}

type row struct{ Tag, Name string }

func Inner(ts []table) (n int) {
	for _, t := range ts {
		for _, r := range t.Rows {
			m := reflectx.NewMapper(t.Tag) // report
			n += len(m.FieldMap(reflect.ValueOf(r)))
		}
	}
	return n
}

func InnerVar(ts []table) (n int) {
	for i := range ts {
		tag := ts[i].Tag
		for j := 0; j < len(ts[i].Rows); j++ {
			n += len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(ts[i].Rows[j]))) // report
		}
	}
	return n
}

func InnerConst(ts []table) {
	for _, t := range ts {
		for range t.Rows {
			m := reflectx.NewMapper("db") // report
			m.FieldMap(reflect.ValueOf(t))
		}
	}
}

func InnerFunc(ts []table) {
	for _, t := range ts {
		slices.SortFunc(t.Rows, func(a, b row) int {
			m := reflectx.NewMapper(t.Tag) // report
			return len(m.FieldMap(reflect.ValueOf(a))) - len(m.FieldMap(reflect.ValueOf(b)))
		})
	}
}

func mapRow(tag string, r row) int {
	m := reflectx.NewMapper("json") // report
	return len(m.FieldMap(reflect.ValueOf(r))) + len(tag)
}

func InnerHelper(ts []table) (n int) {
	for _, t := range ts {
		for _, r := range t.Rows {
			n += mapRow(t.Tag, r)
		}
	}
	return n
}

func Matching(lines []string, exprs []string) (n int) {
	for _, e := range exprs {
		for _, l := range lines {
			if regexp.MustCompile(e).MatchString(l) { // report
				n++
			}
		}
	}
	return n
}

func Param(tag string, rows []row) (n int) {
	for _, r := range rows {
		m := reflectx.NewMapper(tag) // report
		n += len(m.FieldMap(reflect.ValueOf(r)))
	}
	return n
}

// In the outer one, or of the inner one.

func Outer(ts []table) (n int) {
	for _, t := range ts {
		m := reflectx.NewMapper(t.Tag) // silent
		for _, r := range t.Rows {
			n += len(m.FieldMap(reflect.ValueOf(r)))
		}
	}
	return n
}

func OfInner(ts []table) (n int) {
	for _, t := range ts {
		for _, r := range t.Rows {
			n += len(reflectx.NewMapper(r.Tag).FieldMap(reflect.ValueOf(r))) // silent
		}
	}
	return n
}

func OfBoth(ts []table) (n int) {
	for _, t := range ts {
		for _, r := range t.Rows {
			m := reflectx.NewMapper(t.Tag + r.Tag) // silent
			n += len(m.FieldMap(reflect.ValueOf(r)))
		}
	}
	return n
}

func Switched(lines []string, exprs []string) (n int) {
	for _, e := range exprs {
		re := regexp.MustCompile(e) // silent
		for _, l := range lines {
			if re.MatchString(l) {
				n++
			}
		}
	}
	return n
}

func Changed(ts []table) {
	for _, t := range ts {
		tag := t.Tag
		for _, r := range t.Rows {
			tag += r.Tag
			m := reflectx.NewMapper(tag) // silent
			m.FieldMap(reflect.ValueOf(r))
		}
	}
}

func Goroutines(ts []table) {
	var wg sync.WaitGroup
	for _, t := range ts {
		wg.Go(func() {
			m := reflectx.NewMapper(t.Tag) // silent
			for _, r := range t.Rows {
				m.FieldMap(reflect.ValueOf(r))
			}
		})
	}
	wg.Wait()
}

func ByTag(ts []table) {
	by := map[string]*reflectx.Mapper{}
	for _, t := range ts {
		for _, r := range t.Rows {
			m, ok := by[r.Tag]
			if !ok {
				m = reflectx.NewMapper(r.Tag) // silent
				by[r.Tag] = m
			}
			m.FieldMap(reflect.ValueOf(r))
		}
	}
}
