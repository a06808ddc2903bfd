// Package web has caches of another package. What decides: whether the cache keeps what is made for it, and whose it is.
package web

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/keycaches/cache"
)

type user struct{ Name string }

var rules = cache.New[string, *validator.Validate]()

func newRules() *validator.Validate { return validator.New() } // silent

type api struct {
	trims *cache.Cache[string, *mold.Transformer]
	any   cache.Sync
	mu    sync.Mutex
	maps  map[string]*reflectx.Mapper
}

func create(w http.ResponseWriter, r *http.Request) {
	_ = rules.GetOrCreate("user", newRules).Struct(user{r.FormValue("name")})
}

func (a *api) change(w http.ResponseWriter, r *http.Request) {
	t := a.trims.GetOrCreate(r.PathValue("kind"), func() *mold.Transformer { return mold.New() }) // silent
	_ = t.Struct(r.Context(), &user{r.FormValue("name")})
}

func (a *api) search(w http.ResponseWriter, r *http.Request) {
	d := a.any.Load("query", func() any { return schema.NewDecoder() }).(*schema.Decoder) // silent
	_ = d.Decode(&user{}, r.URL.Query())
}

func (a *api) rows(w http.ResponseWriter, r *http.Request) {
	m := cache.Load(&a.mu, a.maps, r.FormValue("tag"), reflectx.NewMapper) // silent
	m.FieldMap(reflect.ValueOf(user{r.FormValue("name")}))
}

func (a *api) mk() *form.Encoder { return form.NewEncoder() } // silent

var encoders = cache.New[string, *form.Encoder]()

func (a *api) encode(w http.ResponseWriter, r *http.Request) {
	_, _ = encoders.GetOrCreate("all", a.mk).Encode(user{r.FormValue("name")})
}

// read has a default that nobody keeps.
func (a *api) read(w http.ResponseWriter, r *http.Request) {
	t := a.trims.GetOrDefault("read", func() *mold.Transformer { return mold.New() }) // report
	_ = t.Struct(r.Context(), &user{r.FormValue("name")})
}

// renew throws away what there is.
func (a *api) renew(w http.ResponseWriter, r *http.Request) {
	e := encoders.Refresh("renew", func() *form.Encoder { return form.NewEncoder() }) // report
	_, _ = e.Encode(user{r.FormValue("name")})
}

// find makes it before the cache is asked.
func (a *api) find(w http.ResponseWriter, r *http.Request) {
	d := a.any.Eager("find", schema.NewDecoder()).(*schema.Decoder) // report
	_ = d.Decode(&user{}, r.URL.Query())
}

// clean has a cache for its request.
func clean(w http.ResponseWriter, r *http.Request) {
	c := cache.New[string, *bluemonday.Policy]()
	p := c.GetOrCreate("text", bluemonday.UGCPolicy) // report
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	a := &api{trims: cache.New[string, *mold.Transformer](), maps: map[string]*reflectx.Mapper{}}
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/rows", a.rows)
	m.HandleFunc("/encode", a.encode)
	m.HandleFunc("/read", a.read)
	m.HandleFunc("/renew", a.renew)
	m.HandleFunc("/find", a.find)
	m.HandleFunc("/clean", clean)
}
