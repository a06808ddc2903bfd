// Package app has its handlers made by another package. What decides: whether what it gives that is called when the handler is made, or for each request.
package app

import (
	"context"
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind25/handlekits/httpx"
)

type item struct{ Name string }

type service struct {
	trim *mold.Transformer
	c    httpx.Checker
}

func (s *service) create(ctx context.Context, it item) (item, error) {
	err := s.trim.Struct(ctx, &it)
	return it, err
}

func change(ctx context.Context, it item) (item, error) {
	t := mold.New() // report
	err := t.Struct(ctx, &it)
	return it, err
}

func remove(it item) error {
	_ = bluemonday.UGCPolicy().Sanitize(it.Name) // report
	return nil
}

func fresh() httpx.Checker { return validator.New() } // report

func (s *service) again() httpx.Checker { return s.c }

func (s *service) show(w http.ResponseWriter, r *http.Request) {
	it, err := httpx.Checked[item](r)
	if err != nil {
		httpx.Fail(w, err)
		return
	}
	if err := httpx.Default().Struct(it); err != nil { // report
		httpx.Fail(w, err)
	}
}

func Routes(m *http.ServeMux) {
	s := &service{mold.New(), httpx.Default()} // silent
	m.Handle("/create", httpx.Handle(s.c, s.create))
	m.Handle("/change", httpx.Handle(httpx.Default(), change)) // silent
	m.Handle("/remove", httpx.HandleBy(s.again, remove))
	m.Handle("/fresh", httpx.HandleBy(fresh, func(item) error { return nil }))
	m.Handle("/by", httpx.HandleBy(func() httpx.Checker { return validator.New() }, remove)) // report
	m.Handle("/once", httpx.HandleOnce(func() httpx.Checker {
		return validator.New() // silent
	}, remove))
	m.HandleFunc("/show", s.show)
}
