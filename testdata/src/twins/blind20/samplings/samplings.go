// Package samplings does something for some of its requests only. What decides: whether the ones for which it is done come again and again.
package samplings

import (
	"flag"
	"hash/fnv"
	"math/rand/v2"
	"net/http"
	"reflect"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type sale struct{ Name string }

var (
	debug  = flag.Bool("debug", false, "say more")
	served atomic.Int64
)

type till struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	hits   int
	warned bool
	seen   map[string]bool
	names  *reflectx.Mapper
}

// create looks at one of a hundred.
func (t *till) create(w http.ResponseWriter, r *http.Request) {
	if rand.IntN(100) == 0 {
		v := validator.New() // report
		_ = v.Struct(sale{r.FormValue("name")})
	}
}

// change looks at each hundredth.
func (t *till) change(w http.ResponseWriter, r *http.Request) {
	if served.Add(1)%100 == 0 {
		_ = mold.New().Struct(r.Context(), &sale{r.FormValue("name")}) // report
	}
}

// first looks at the first one, which has the number one.
func (t *till) first(w http.ResponseWriter, r *http.Request) {
	if served.Add(1) == 1 {
		t.trim = mold.New() // silent
	}
	_ = t.trim.Struct(r.Context(), &sale{r.FormValue("name")})
}

func (t *till) search(w http.ResponseWriter, r *http.Request) {
	t.hits++
	if t.hits&0x3f == 0 {
		d := form.NewDecoder() // report
		_ = d.Decode(&sale{}, r.URL.Query())
	}
}

// hashed takes those whose name has the right hash.
func hashed(name string) bool {
	h := fnv.New32a()
	_, _ = h.Write([]byte(name))
	return h.Sum32()%16 == 0
}

func (t *till) find(w http.ResponseWriter, r *http.Request) {
	if !hashed(r.FormValue("name")) {
		return
	}
	_ = schema.NewDecoder().Decode(&sale{}, r.URL.Query()) // report
}

// explain is for those who debug.
func (t *till) explain(w http.ResponseWriter, r *http.Request) {
	if *debug || r.Header.Get("X-Debug") != "" {
		p := bluemonday.UGCPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

// warn says it once, whoever asks.
func (t *till) warn(w http.ResponseWriter, r *http.Request) {
	if !t.warned {
		t.warned = true
		e := form.NewEncoder() // silent
		_, _ = e.Encode(sale{r.FormValue("name")})
	}
}

// each looks at each name for the first time only.
func (t *till) each(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if t.seen[name] {
		return
	}
	t.seen[name] = true
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(sale{name}))
}

func Routes(m *http.ServeMux) {
	t := &till{seen: map[string]bool{}}
	m.HandleFunc("/create", t.create)
	m.HandleFunc("/change", t.change)
	m.HandleFunc("/first", t.first)
	m.HandleFunc("/search", t.search)
	m.HandleFunc("/find", t.find)
	m.HandleFunc("/explain", t.explain)
	m.HandleFunc("/warn", t.warn)
	m.HandleFunc("/each", t.each)
}
