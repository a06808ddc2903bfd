// Package futures has values that come later. What decides: whether one future is for all, or one for each request.
package futures

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type lot struct{ Name string }

// Future has a value when it is done.
type Future[T any] struct {
	done chan struct{}
	val  T
	err  error
}

// Go starts f.
func Go[T any](f func() (T, error)) *Future[T] {
	x := &Future[T]{done: make(chan struct{})}
	go func() {
		defer close(x.done)
		x.val, x.err = f()
	}()
	return x
}

// Await waits for it.
func (x *Future[T]) Await(ctx context.Context) (T, error) {
	select {
	case <-x.done:
		return x.val, x.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

type sale struct {
	rules  *Future[*validator.Validate]
	codec  *Future[*goavro.Codec]
	trim   chan *mold.Transformer
	forms  *form.Decoder
	ready  sync.WaitGroup
	fields func() *reflectx.Mapper
}

func newSale() *sale {
	s := &sale{
		rules: Go(func() (*validator.Validate, error) {
			v := validator.New() // silent
			return v, v.RegisterValidation("lot", isLot)
		}),
		codec: Go(func() (*goavro.Codec, error) { return goavro.NewCodec(`"string"`) }), // silent
		trim:  make(chan *mold.Transformer, 1),
	}
	go func() { s.trim <- mold.New() }() // silent
	s.ready.Add(1)
	go func() {
		defer s.ready.Done()
		s.forms = form.NewDecoder() // silent
	}()
	got := Go(func() (*reflectx.Mapper, error) { return reflectx.NewMapper("db"), nil }) // silent
	s.fields = func() *reflectx.Mapper {
		m, _ := got.Await(context.Background())
		return m
	}
	return s
}

func isLot(fl validator.FieldLevel) bool { return fl.Param() != "" }

func (s *sale) create(w http.ResponseWriter, r *http.Request) {
	v, err := s.rules.Await(r.Context())
	if err != nil {
		return
	}
	_ = v.Struct(lot{r.FormValue("name")})
	c, err := s.codec.Await(r.Context())
	if err != nil {
		return
	}
	_, _ = c.BinaryFromNative(nil, r.FormValue("name"))
	t := <-s.trim
	_ = t.Struct(r.Context(), &lot{r.FormValue("name")})
	s.trim <- t
	s.ready.Wait()
	_ = s.forms.Decode(new(lot), r.URL.Query())
	s.fields().FieldMap(reflect.ValueOf(lot{r.FormValue("name")}))
}

// search starts one for the request.
func (s *sale) search(w http.ResponseWriter, r *http.Request) {
	f := Go(func() (*schema.Decoder, error) { return schema.NewDecoder(), nil }) // report
	d, err := f.Await(r.Context())
	if err != nil {
		return
	}
	_ = d.Decode(new(lot), r.URL.Query())
}

// change does it beside the rest.
func (s *sale) change(w http.ResponseWriter, r *http.Request) {
	done := Go(func() (bool, error) {
		t := mold.New() // report
		return true, t.Struct(r.Context(), &lot{r.FormValue("name")})
	})
	_, _ = done.Await(r.Context())
}

// hop hands it over a channel of the request.
func (s *sale) hop(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *form.Encoder, 1)
	go func() { ch <- form.NewEncoder() }() // report
	_, _ = (<-ch).Encode(lot{r.FormValue("name")})
}

// again replaces the future of all.
func (s *sale) again(w http.ResponseWriter, r *http.Request) {
	s.rules = Go(func() (*validator.Validate, error) {
		return validator.New(validator.WithRequiredStructEnabled()), nil // report
	})
	if v, err := s.rules.Await(r.Context()); err == nil {
		_ = v.Struct(lot{r.FormValue("name")})
	}
}

func Routes(m *http.ServeMux) {
	s := newSale()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/hop", s.hop)
	m.HandleFunc("/again", s.again)
}
