// Package use has typed functions and routes. What decides: when the helper calls what it is given.
package use

import (
	"context"
	"errors"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"

	"twins/blind5/typedroutes/route"
)

type (
	listReq struct{ Page int }
	listRes struct{ Names []string }
)

type service struct{ v *validator.Validate }

func (s *service) list(ctx context.Context, req *listReq) (*listRes, error) {
	return &listRes{}, s.v.Struct(req)
}

func (s *service) listEach(ctx context.Context, req *listReq) (*listRes, error) {
	// The function of a handler: for each request.
	return &listRes{}, validator.New().Struct(req) // report
}

type formBinder struct{ dec *form.Decoder }

func (b formBinder) Bind(r *http.Request, dst any) error { return b.dec.Decode(dst, r.Form) }

type formBinderEach struct{}

func (formBinderEach) Bind(r *http.Request, dst any) error {
	// The library calls it through its interface.
	return form.NewDecoder().Decode(dst, r.Form) // report
}

func kept() func() route.Binder {
	// Made once, given out with each request.
	b := formBinder{form.NewDecoder()} // silent
	return func() route.Binder { return b }
}

func fresh() route.Binder {
	// The library asks for it with each request.
	return formBinder{form.NewDecoder()} // report
}

func Routes(s *service) {
	http.HandleFunc("/list", route.Handle(route.NewQuery(), s.list)) // silent
	http.HandleFunc("/list2", route.Handle(formBinderEach{}, s.listEach))
	http.HandleFunc("/list3", route.HandleEach(s.list))
	http.HandleFunc("/list4", route.With(kept(), s.list))
	http.HandleFunc("/list5", route.With(fresh, s.list))
	http.HandleFunc("/list6", route.Handle(route.Body{}, func(ctx context.Context, req *listReq) (*listRes, error) {
		// Written in place, for each request.
		if validator.New().Var(req.Page, "gt=0") != nil { // report
			return nil, errors.New("page")
		}
		return s.list(ctx, req)
	}))
}

func Main() error {
	// Kept by the service.
	Routes(&service{validator.New()}) // silent
	return http.ListenAndServe(":8080", nil)
}
