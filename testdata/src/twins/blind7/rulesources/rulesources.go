// Package rulesources has constructors behind interfaces. What decides: whether an implementation makes or hands out, and who calls it.
package rulesources

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type account struct {
	Email string `validate:"email"`
}

type ruleSource interface{ Rules() *validator.Validate }

// fresh makes rules for each who asks.
type fresh struct{}

func (fresh) Rules() *validator.Validate {
	return validator.New() // report
}

// kept hands out the same.
type kept struct{ v *validator.Validate }

func newKept() ruleSource {
	return &kept{v: validator.New()} // silent
}

func (k *kept) Rules() *validator.Validate { return k.v }

// lazy makes them for the first who asks.
type lazy struct {
	once sync.Once
	v    *validator.Validate
}

func (l *lazy) Rules() *validator.Validate {
	l.once.Do(func() {
		l.v = validator.New() // silent
	})
	return l.v
}

// sourceFunc is a function that is a source.
type sourceFunc func() *validator.Validate

func (f sourceFunc) Rules() *validator.Validate { return f() }

// counted adds to another source.
type counted struct {
	ruleSource
	n int
}

func (c *counted) Rules() *validator.Validate {
	c.n++
	return c.ruleSource.Rules()
}

type formOpener interface{ Open() *form.Decoder }

// opener is asked when the routes are made, and never again.
type opener struct{ tag string }

func (o opener) Open() *form.Decoder {
	d := form.NewDecoder() // silent
	d.SetTagName(o.tag)
	return d
}

type queryOpener interface{ OpenQuery() *schema.Decoder }

// reopener is asked in each request.
type reopener struct{}

func (reopener) OpenQuery() *schema.Decoder {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return d
}

type provider[T any] interface{ Provide() T }

type cleaners struct{}

func (cleaners) Provide() *mold.Transformer {
	return mold.New() // report
}

func clean[T any](r *http.Request, p provider[*mold.Transformer], v *T) error {
	return p.Provide().Struct(r.Context(), v)
}

type server struct {
	sources []ruleSource
	query   queryOpener
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	var in account
	if s.query.OpenQuery().Decode(&in, r.URL.Query()) != nil || clean(r, cleaners{}, &in) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	for _, src := range s.sources {
		if src.Rules().Struct(in) != nil {
			w.WriteHeader(http.StatusUnprocessableEntity)
			return
		}
	}
}

func search(o formOpener) http.HandlerFunc {
	d := o.Open()
	return func(w http.ResponseWriter, r *http.Request) {
		var in account
		if d.Decode(&in, r.URL.Query()) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func Main() error {
	s := &server{
		sources: []ruleSource{
			fresh{},
			newKept(),
			&counted{ruleSource: &lazy{}},
			sourceFunc(func() *validator.Validate {
				return validator.New() // report
			}),
			sourceFunc(sync.OnceValue(func() *validator.Validate {
				return validator.New() // silent
			})),
		},
		query: reopener{},
	}
	http.HandleFunc("POST /accounts", s.create)
	http.HandleFunc("GET /accounts", search(opener{"q"}))
	return http.ListenAndServe(":8080", nil)
}
