// Package putsresult puts what an instance has made into what the function is given. Only what the instance is used on is data.
package putsresult

import (
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/jmoiron/sqlx/reflectx"
)

type setting struct{ Name string }

var defaults = setting{"none"}

type tx struct{ rows []any }

func (t *tx) insert(v any) { t.rows = append(t.rows, v) }

func step(t *tx) {
	v, _ := form.NewEncoder().Encode(defaults) // silent
	t.insert(v)
}

func list(out *[]any) {
	v, _ := form.NewEncoder().Encode(defaults) // silent
	*out = append(*out, v)
}

func told(out func(any)) {
	v, _ := form.NewEncoder().Encode(defaults) // silent
	out(v)
}

func given(t *tx, x any) {
	v, _ := form.NewEncoder().Encode(x) // report
	t.insert(v)
}

func listed(out *[]any, x any) {
	v, _ := form.NewEncoder().Encode(x) // report
	*out = append(*out, v)
}

func fields(m *reflectx.StructMap, x any) int { return len(m.Index) }

// used is used on what it is given by what the instance has made.
func used(x any) int {
	m := reflectx.NewMapper("db").TypeMap(reflect.TypeFor[setting]()) // report
	return fields(m, x)
}
