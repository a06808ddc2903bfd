// Package pertypecache remembers work by type, by key or by name, in the forms that people write. What decides: whether the memory outlives the
// call.
package pertypecache

import (
	"net/http"
	"reflect"
	"regexp"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type memo[K comparable, V any] struct {
	mu sync.RWMutex
	m  map[K]V
}

func (c *memo[K, V]) get(k K, fill func() V) V {
	c.mu.RLock()
	v, ok := c.m[k]
	c.mu.RUnlock()
	if ok {
		return v
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	if c.m == nil {
		c.m = make(map[K]V)
	}
	v = fill()
	c.m[k] = v
	return v
}

var byType memo[reflect.Type, *reflectx.Mapper]

func columns(x any) int {
	m := byType.get(reflect.TypeOf(x), func() *reflectx.Mapper {
		// Once for each type.
		return reflectx.NewMapper("db") // silent
	})
	return len(m.FieldMap(reflect.ValueOf(x)))
}

func columnsLocal(xs []any) (n int) {
	var local memo[reflect.Type, *reflectx.Mapper]
	for _, x := range xs {
		m := local.get(reflect.TypeOf(x), func() *reflectx.Mapper {
			// The memory ends with the call: once for each type and call.
			return reflectx.NewMapper("db") // report
		})
		n += len(m.FieldMap(reflect.ValueOf(x)))
	}
	return n
}

var patterns struct {
	sync.Mutex
	m map[string]*regexp.Regexp
}

func match(pattern, s string) bool {
	patterns.Lock()
	defer patterns.Unlock()
	re := patterns.m[pattern]
	if re == nil {
		// Once for each pattern.
		re = regexp.MustCompile(pattern) // silent
		patterns.m[pattern] = re
	}
	return re.MatchString(s)
}

// forget looks it up and forgets to store it.
func forget(x any) int {
	byType.mu.RLock()
	m, ok := byType.m[reflect.TypeOf(x)]
	byType.mu.RUnlock()
	if !ok {
		// Nobody stores it: for each value of a type that is not known.
		m = reflectx.NewMapper("db") // report
	}
	return len(m.FieldMap(reflect.ValueOf(x)))
}

type rules struct {
	byName sync.Map // string to *validator.Validate
}

func (r *rules) named(name string) *validator.Validate {
	if v, ok := r.byName.Load(name); ok {
		return v.(*validator.Validate)
	}
	// Once for each name.
	v := validator.New() // silent
	v.SetTagName(name)
	r.byName.Store(name, v)
	return v
}

func (r *rules) eager(name string) *validator.Validate {
	// Made whether or not it is there already.
	v, _ := r.byName.LoadOrStore(name, validator.New()) // report
	return v.(*validator.Validate)
}

type handler struct{ rules *rules }

func (h *handler) create(w http.ResponseWriter, r *http.Request) {
	_ = h.rules.named("create").Struct(r.URL)
	_ = h.rules.eager("create").Struct(r.URL)
	_, _ = columns(r.URL), forget(r.URL)
	if !match("^[a-z]+$", r.FormValue("name")) {
		http.Error(w, "name", http.StatusBadRequest)
	}
}

func (h *handler) fresh(w http.ResponseWriter, r *http.Request) {
	own := &rules{}
	_ = own.perRequest("update").Struct(r.URL)
}

func (r *rules) perRequest(name string) *validator.Validate {
	v, ok := r.byName.Load(name)
	if !ok {
		// Only requests call it, each with rules of its own.
		v = validator.New() // report
		r.byName.Store(name, v)
	}
	return v.(*validator.Validate)
}

var perKind = [...]*reflectx.Mapper{reflect.Struct: reflectx.NewMapper("json")} // silent

func kinds(x any) int { return len(perKind[reflect.Struct].FieldMap(reflect.ValueOf(x))) }

func Main() error {
	patterns.m = make(map[string]*regexp.Regexp)
	h := &handler{&rules{}}
	http.HandleFunc("/create", h.create)
	http.HandleFunc("/fresh", h.fresh)
	http.HandleFunc("/local", func(w http.ResponseWriter, r *http.Request) {
		_ = columnsLocal([]any{r.URL, r.Header}) + kinds(r)
	})
	return http.ListenAndServe(":8080", nil)
}
