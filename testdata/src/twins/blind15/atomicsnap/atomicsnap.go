// Package atomicsnap publishes values with sync/atomic. What decides: whether what is made is loaded the next time.
package atomicsnap

import (
	"net/http"
	"reflect"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

var (
	rules  atomic.Pointer[validator.Validate]
	trims  atomic.Value
	armed  atomic.Bool
	policy *bluemonday.Policy
	count  atomic.Int64
)

func load(x in) error {
	v := rules.Load()
	if v == nil {
		v = validator.New() // silent
		rules.Store(v)
	}
	return v.Struct(x)
}

// swap wins or takes the other's.
func swap(x in) error {
	if v := rules.Load(); v != nil {
		return v.Struct(x)
	}
	v := validator.New() // silent
	if !rules.CompareAndSwap(nil, v) {
		v = rules.Load()
	}
	return v.Struct(x)
}

// always stores what it makes.
func always(x in) error {
	v := validator.New() // report
	rules.Store(v)
	return v.Struct(x)
}

// unstored only loads what load has stored before.
func unstored(x in) error {
	v := rules.Load()
	if v == nil {
		v = validator.New() // silent
	}
	return v.Struct(x)
}

func value(x in) error {
	t, ok := trims.Load().(*mold.Transformer)
	if !ok {
		t = mold.New() // silent
		trims.Store(t)
	}
	return t.Struct(nil, &x)
}

func flag(x in) string {
	if armed.CompareAndSwap(false, true) {
		policy = bluemonday.UGCPolicy() // silent
	}
	return policy.Sanitize(x.Name)
}

// swapped asks what was there before, and that is false only once.
func swapped(x in) {
	if !armed.Swap(true) {
		policy = bluemonday.UGCPolicy() // silent
	}
}

// counted is for every request that is counted.
func counted(x in) {
	if count.Add(1) > 0 {
		d := form.NewDecoder() // report
		_ = d.Decode(&x, nil)
	}
}

// firstOnly is for the first.
func firstOnly(x in) {
	if count.Add(1) == 1 {
		d := form.NewDecoder() // silent
		_ = d.Decode(&x, nil)
	}
}

type snapshot struct {
	m   *reflectx.Mapper
	gen int64
}

type live struct{ p atomic.Pointer[snapshot] }

func (l *live) get() *snapshot {
	if s := l.p.Load(); s != nil {
		return s
	}
	s := &snapshot{m: reflectx.NewMapper("db")} // silent
	l.p.Store(s)
	return s
}

func (l *live) lost() *snapshot {
	if s := l.p.Load(); s != nil {
		return s
	}
	s := &snapshot{m: reflectx.NewMapper("db")} // report
	s.gen = count.Load()
	return s
}

var current live

func serve(w http.ResponseWriter, r *http.Request) {
	x := in{r.FormValue("n")}
	_ = load(x)
	_ = swap(x)
	_ = always(x)
	_ = unstored(x)
	_ = value(x)
	_ = flag(x)
	swapped(x)
	counted(x)
	firstOnly(x)
	current.get().m.FieldMap(reflect.ValueOf(x))
	current.lost().m.FieldMap(reflect.ValueOf(x))
}

func Routes(m *http.ServeMux) { m.HandleFunc("/", serve) }
