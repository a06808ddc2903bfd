// Package holders has objects of one type, each with a function of its own in a field. What decides: which object it is
// whose function the request calls.
package holders

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type book struct{ Name string }

// A runner has a function.
type runner struct{ do func() }

func (r runner) run() { r.do() }

var first = runner{func() {
	_ = form.NewDecoder().Decode(new(book), nil) // silent
}}

var each = []runner{
	{func() { _ = schema.NewDecoder().Decode(new(book), nil) }}, // report
}

func newRunner(do func()) *runner { return &runner{do: do} }

var (
	start = newRunner(func() {
		reflectx.NewMapper("db").FieldMap(reflect.ValueOf(book{})) // silent
	})
	always = newRunner(func() {
		reflectx.NewMapper("json").FieldMap(reflect.ValueOf(book{})) // report
	})
)

// A service has two.
type service struct {
	once, often *runner
}

func newService() *service {
	return &service{
		once: newRunner(func() {
			_ = bluemonday.UGCPolicy().Sanitize("") // silent
		}),
		often: newRunner(func() {
			_ = bluemonday.NewPolicy().Sanitize("") // report
		}),
	}
}

func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.often.run()
	always.run()
	for _, e := range each {
		e.run()
	}
}

// One whose function is set later may have any.
type late struct{ do func() }

func (l *late) run() { l.do() }

var changed = &late{}

func (l *late) set(do func()) { l.do = do }

func serveLate(w http.ResponseWriter, r *http.Request) {
	changed.run()
}

// A box yields what it is given; its type says what that may be.
type box[T any] struct{ make func() T }

func (b box[T]) get() T { return b.make() }

type getter[T any] interface{ get() T }

var boxes = struct {
	forms getter[*form.Decoder]
	trims getter[*mold.Transformer]
}{
	forms: box[*form.Decoder]{form.NewDecoder}, // report
	trims: box[*mold.Transformer]{mold.New},    // silent
}

func serveBoxes(w http.ResponseWriter, r *http.Request) {
	_ = boxes.forms.get().Decode(new(book), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	first.run()
	start.run()
	s := newService()
	s.once.run()
	changed.set(func() {
		_ = schema.NewDecoder().Decode(new(book), nil) // report
	})
	_ = boxes.trims.get()
	m.Handle("/", s)
	m.HandleFunc("/late", serveLate)
	m.HandleFunc("/boxes", serveBoxes)
}
