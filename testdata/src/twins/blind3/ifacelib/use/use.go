// Package use implements what the library needs.
package use

import (
	"context"
	"net/http"
	"reflect"

	"twins/blind3/ifacelib/lib"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/runtime"
)

type conf struct{ Addr string }

var current = conf{"localhost"}

type checker struct{}

func (checker) Check(ctx context.Context) error {
	v := validator.New() // report
	return v.StructCtx(ctx, current)
}

type source struct{ s *runtime.Scheme }

func (s *source) Load() error {
	sc := runtime.NewScheme() // report
	return sc.Convert(current, nil)
}

func (s *source) Name() string {
	m := reflectx.NewMapper("db") // report
	return m.TypeMap(reflect.TypeOf(current)).Index[0].Path
}

type opener struct{ sc *runtime.Scheme }

func (o *opener) Open() error {
	v := validator.New() // silent
	return v.Struct(current)
}

type kept struct{ v *validator.Validate }

func (k *kept) Check(ctx context.Context) error { return k.v.StructCtx(ctx, current) }

func each() lib.Checker { return &kept{validator.New()} } // report

func once() lib.Checker {
	v := validator.New() // silent
	return &kept{v}
}

type lazy struct{ v *validator.Validate }

func (l *lazy) Check(ctx context.Context) error {
	if l.v == nil {
		l.v = validator.New() // silent
	}
	return l.v.StructCtx(ctx, current)
}

func Serve() error {
	s, err := lib.New(checker{}, &source{}, &opener{})
	if err != nil {
		return err
	}
	http.Handle("/", s)
	http.Handle("/each", lib.Handler(each))
	http.Handle("/once", lib.Once(once))
	http.Handle("/inline", lib.Once(func() lib.Checker {
		return &kept{v: validator.New()} // silent
	}))
	http.Handle("/inline2", lib.Handler(func() lib.Checker {
		return &kept{v: validator.New()} // report
	}))
	s2, err := lib.New(&lazy{}, &source{}, &opener{})
	if err != nil {
		return err
	}
	http.Handle("/lazy", s2)
	return http.ListenAndServe(":80", nil)
}
