// Package initables has types that are made ready by a method. What decides: whether the value that is made ready is there for the next request.
package initables

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
)

type ware struct{ Name string }

// ready is what a pointer to a T can do.
type ready[T any] interface {
	*T
	setup()
}

// made returns a new one that is ready.
func made[T any, P ready[T]]() P {
	p := P(new(T))
	p.setup()
	return p
}

// kept makes it ready when it is first asked for.
type kept[T any, P ready[T]] struct {
	once sync.Once
	val  T
}

func (k *kept[T, P]) get() P {
	k.once.Do(func() { P(&k.val).setup() })
	return P(&k.val)
}

type rules struct{ v *validator.Validate }

func (r *rules) setup() { r.v = validator.New() } // silent

type trims struct{ t *mold.Transformer }

func (t *trims) setup() { t.t = mold.New() } // report

type forms struct{ d *form.Decoder }

func (f *forms) setup() { f.d = form.NewDecoder() } // silent

type mappers struct {
	m    *reflectx.Mapper
	done bool
}

func (m *mappers) setup() {
	if m.done {
		return
	}
	m.done = true
	m.m = reflectx.NewMapper("db") // silent
}

type queries struct {
	d    *schema.Decoder
	done bool
}

func (q *queries) setup() {
	if q.done {
		return
	}
	q.done = true
	q.d = schema.NewDecoder() // report
}

type texts struct{ p *bluemonday.Policy }

func (t *texts) setup() { t.p = bluemonday.UGCPolicy() } // report

type server struct {
	rules *rules
	forms kept[forms, *forms]
	maps  mappers
	query queries
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = s.rules.v.Struct(ware{r.FormValue("name")})
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	_ = made[trims]().t.Struct(r.Context(), &ware{r.FormValue("name")})
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	_ = s.forms.get().d.Decode(&ware{}, r.URL.Query())
}

func (s *server) rows(w http.ResponseWriter, r *http.Request) {
	s.maps.setup()
	s.maps.m.FieldMap(reflect.ValueOf(ware{r.FormValue("name")}))
}

// find makes a copy ready.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	q := s.query
	q.setup()
	_ = q.d.Decode(&ware{}, r.URL.Query())
}

// write has a keeper of its own.
func write(w http.ResponseWriter, r *http.Request) {
	var k kept[texts, *texts]
	_, _ = w.Write([]byte(k.get().p.Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	s := &server{rules: made[rules]()}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/write", write)
}
