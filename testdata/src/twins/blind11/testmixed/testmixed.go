// Package testmixed is a service, which has files for its tests that are not named so. What decides: the file, or the function with a T; not the package.
package testmixed

import (
	"context"
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type item struct {
	Name string `validate:"required" mod:"trim"`
}

// Clock is something that tests replace.
type Clock interface{ Now() int64 }

type Server struct {
	clock Clock
	rules *validator.Validate
	hook  func(*item) error
}

func New(c Clock) *Server {
	return &Server{clock: c, rules: validator.New()} // silent
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := &item{r.FormValue("name")}
	if err := trim(r.Context(), x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if s.hook != nil {
		if err := s.hook(x); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	if err := s.rules.Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	data, err := encode(x)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(data)
}

// trim is called by the server, and by tests.
func trim(ctx context.Context, x *item) error {
	t := mold.New() // report
	return t.Struct(ctx, x)
}

// encode is, too.
func encode(x *item) ([]byte, error) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, x.Name)
}

// clean is called by tests only, and by nobody who is seen here: it takes what it cleans.
func clean(x *item) {
	x.Name = bluemonday.UGCPolicy().Sanitize(x.Name) // silent
}
