// Package handedon hands a constructor of a library on, and does not call it. What decides: how often what gets it
// calls it, as if a literal stood there that calls the constructor.
package handedon

import (
	"net/http"
	"net/url"
	"regexp"
	"sync"

	. "github.com/go-playground/form/v4"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/flow/handedon/mk"
)

type query struct{ Name string }

func with[T any](make func() T, use func(T) error) error { return use(make()) }

func generic(w http.ResponseWriter, r *http.Request) {
	_ = with(schema.NewDecoder, func(d *schema.Decoder) error { return d.Decode(new(query), r.URL.Query()) }) // report
}

func dotted(w http.ResponseWriter, r *http.Request) {
	_ = with(NewDecoder, func(d *Decoder) error { return d.Decode(new(query), r.URL.Query()) }) // report
}

func elsewhere(w http.ResponseWriter, r *http.Request) {
	_ = mk.With(schema.NewDecoder, func(d *schema.Decoder) error { return d.Decode(new(query), r.URL.Query()) }) // report
}

func ownConstructor(w http.ResponseWriter, r *http.Request) {
	_ = with(mk.Decoder, func(d *schema.Decoder) error { return d.Decode(new(query), r.URL.Query()) }) // report
}

func atStart() {
	_ = with(schema.NewDecoder, func(d *schema.Decoder) error { return d.Decode(new(query), url.Values{}) }) // silent
	_ = with(mk.Decoder, func(d *schema.Decoder) error { return d.Decode(new(query), url.Values{}) })        // silent
}

// The first that comes fills what lasts.
type server struct {
	decoder *schema.Decoder
	form    *Decoder
	make    func() *schema.Decoder
	lazy    func() *Decoder
}

func (s *server) fill(make func() *schema.Decoder) *schema.Decoder {
	if s.decoder == nil {
		s.decoder = make()
	}
	return s.decoder
}

func (s *server) filled(w http.ResponseWriter, r *http.Request) {
	_ = s.fill(schema.NewDecoder).Decode(new(query), r.URL.Query()) // silent
}

func (s *server) filledElsewhere(w http.ResponseWriter, r *http.Request) {
	_ = mk.Get(&s.form, NewDecoder).Decode(new(query), r.URL.Query()) // silent
}

// What runs only where there is nothing fills what keeps it.
func (s *server) orKept(w http.ResponseWriter, r *http.Request) {
	s.form = mk.Or(s.form, NewDecoder) // silent
	_ = s.form.Decode(new(query), r.URL.Query())
}

func (s *server) orLost(w http.ResponseWriter, r *http.Request) {
	d := mk.Or(s.decoder, schema.NewDecoder) // report
	_ = d.Decode(new(query), r.URL.Query())
}

// A field that each request calls, and one that keeps what it yields.
func newServer() *server {
	return &server{
		make: schema.NewDecoder,          // report
		lazy: sync.OnceValue(NewDecoder), // silent
	}
}

func (s *server) field(w http.ResponseWriter, r *http.Request) {
	_ = s.make().Decode(new(query), r.URL.Query())
	_ = s.lazy().Decode(new(query), r.URL.Query())
}

// A default for what is not given.
type options struct {
	make func() *schema.Decoder
	once func() *schema.Decoder
}

type page struct {
	options
	decoder *schema.Decoder
}

func newPage(o options) *page {
	if o.make == nil {
		o.make = schema.NewDecoder // report
	}
	if o.once == nil {
		o.once = schema.NewDecoder // silent
	}
	return &page{o, o.once()}
}

func (p *page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = p.make().Decode(new(query), r.URL.Query())
	_ = p.decoder.Decode(new(query), r.URL.Query())
}

// A table that is asked with each request, and one that is asked once.
var (
	makers = map[string]func() *schema.Decoder{"query": schema.NewDecoder} // report
	once   = map[string]func() *schema.Decoder{"query": schema.NewDecoder} // silent
	asked  = once["query"]()
)

func table(w http.ResponseWriter, r *http.Request) {
	_ = makers["query"]().Decode(new(query), r.URL.Query())
	_ = asked.Decode(new(query), r.URL.Query())
}

// What is returned is called by the caller.
func maker() func() *schema.Decoder {
	return schema.NewDecoder // report
}

func keeper() func() *schema.Decoder {
	return schema.NewDecoder // silent
}

var kept = keeper()()

func returned(w http.ResponseWriter, r *http.Request) {
	_ = maker()().Decode(new(query), r.URL.Query())
	_ = kept.Decode(new(query), r.URL.Query())
}

// A memoised function for one request, and for the process.
func memoised(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(schema.NewDecoder) // report
	_ = get().Decode(new(query), r.URL.Query())
}

var get = sync.OnceValue(schema.NewDecoder) // silent

func memoisedForAll(w http.ResponseWriter, r *http.Request) {
	_ = get().Decode(new(query), r.URL.Query())
}

// With arguments: a constant, and what the request says.
func apply[T, A any](make func(A) T, arg A) T { return make(arg) }

func tagged(make func(string) *reflectx.Mapper, tag string) *reflectx.Mapper { return make(tag) }

func constant(w http.ResponseWriter, r *http.Request) {
	m := tagged(reflectx.NewMapper, "db") // report
	_ = m.TypeMap(nil)
}

func fromRequest(w http.ResponseWriter, r *http.Request) {
	m := apply(reflectx.NewMapper, r.FormValue("tag")) // silent
	_ = m.TypeMap(nil)
}

func each(w http.ResponseWriter, r *http.Request) {
	for _, pattern := range r.Form["pattern"] {
		_ = apply(regexp.MustCompile, pattern).MatchString(r.URL.Path) // silent
	}
}

// A variable that holds it is the constructor by another name.
func renamed(w http.ResponseWriter, r *http.Request) {
	build := schema.NewDecoder // silent: it is called below
	d := build()               // report
	_ = d.Decode(new(query), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	atStart()
	s := newServer()
	m.HandleFunc("/generic", generic)
	m.HandleFunc("/dotted", dotted)
	m.HandleFunc("/elsewhere", elsewhere)
	m.HandleFunc("/own", ownConstructor)
	m.HandleFunc("/filled", s.filled)
	m.HandleFunc("/filledElsewhere", s.filledElsewhere)
	m.HandleFunc("/orKept", s.orKept)
	m.HandleFunc("/orLost", s.orLost)
	m.HandleFunc("/field", s.field)
	m.Handle("/page", newPage(options{}))
	m.HandleFunc("/table", table)
	m.HandleFunc("/returned", returned)
	m.HandleFunc("/memoised", memoised)
	m.HandleFunc("/all", memoisedForAll)
	m.HandleFunc("/constant", constant)
	m.HandleFunc("/asked", fromRequest)
	m.HandleFunc("/each", each)
	m.HandleFunc("/renamed", renamed)
}
