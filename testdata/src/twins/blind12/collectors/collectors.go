// Package collectors registers functions that remember something. What decides: whether what they remember is made for this use, or older, or nothing.
package collectors

import (
	"context"
	"net/http"
	"reflect"
	"strings"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type order struct {
	Name  string
	Items []item
}

type item struct{ Code string }

// uniq remembers what it has seen.
type uniq struct{ seen map[string]bool }

func newUniq() *uniq { return &uniq{seen: make(map[string]bool)} }

func (u *uniq) check(fl validator.FieldLevel) bool {
	code := fl.Field().String()
	defer func() { u.seen[code] = true }()
	return !u.seen[code]
}

// stocked knows what there is, for the whole service.
type stocked struct {
	mu    sync.Mutex
	codes map[string]bool
}

func (s *stocked) check(fl validator.FieldLevel) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.codes[fl.Field().String()]
}

var banned = map[string]bool{"XXX": true}

type server struct{ stock *stocked }

// unique has a memory for this order.
func (s *server) unique(o order) error {
	v := validator.New() // silent
	if err := v.RegisterValidation("uniq", newUniq().check); err != nil {
		return err
	}
	return v.Struct(o)
}

// inStock has the one of the service.
func (s *server) inStock(o order) error {
	v := validator.New() // report
	if err := v.RegisterValidation("stock", s.stock.check); err != nil {
		return err
	}
	return v.Struct(o)
}

// closure has a map that it has made.
func (s *server) closure(o order) error {
	seen := make(map[string]bool)
	v := validator.New() // silent
	err := v.RegisterValidation("uniq", func(fl validator.FieldLevel) bool {
		code := fl.Field().String()
		old := seen[code]
		seen[code] = true
		return !old
	})
	if err != nil {
		return err
	}
	return v.Struct(o)
}

// allowed has the map of the package.
func (s *server) allowed(o order) error {
	v := validator.New() // report
	err := v.RegisterValidation("allowed", func(fl validator.FieldLevel) bool { return !banned[fl.Field().String()] })
	if err != nil {
		return err
	}
	return v.Struct(o)
}

// counted counts in a local variable.
func (s *server) counted(ctx context.Context, o *order) (n int, err error) {
	t := mold.New() // silent
	t.Register("count", func(context.Context, mold.FieldLevel) error {
		n++
		return nil
	})
	err = t.Struct(ctx, o)
	return n, err
}

// trimmed counts nothing.
func (s *server) trimmed(ctx context.Context, o *order) error {
	t := mold.New() // report
	t.Register("none", func(context.Context, mold.FieldLevel) error { return nil })
	return t.Struct(ctx, o)
}

// collected lists the names that the mapper asked for.
func collected(o order) (names []string) {
	m := reflectx.NewMapperFunc("db", func(s string) string { // silent
		names = append(names, s)
		return s
	})
	_ = m.FieldMap(reflect.ValueOf(o))
	return names
}

// lowered lists nothing.
func lowered(o order) int {
	m := reflectx.NewMapperFunc("db", strings.ToLower) // report
	return len(m.FieldMap(reflect.ValueOf(o)))
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	o := order{Name: r.FormValue("name")}
	for _, check := range []func(order) error{s.unique, s.inStock, s.closure, s.allowed} {
		if err := check(o); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	if n, err := s.counted(r.Context(), &o); err != nil || n > len(collected(o))+lowered(o) {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	_ = s.trimmed(r.Context(), &o)
}

func New(codes map[string]bool) http.Handler { return &server{stock: &stocked{codes: codes}} }
