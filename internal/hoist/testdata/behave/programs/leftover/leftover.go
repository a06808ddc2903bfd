// Package leftover has builds beside which something is there already: an equal
// instance, an err of the function's own, a pool, a once.
package leftover

import (
	"errors"
	"fmt"
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"web"
)

func factory() http.HandlerFunc {
	validate := validator.New()
	return func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, validate.Struct(1))
		if r.Method != "" {
			v := validator.New() // fixed
			fmt.Fprint(w, v.Struct(2))
		}
	}
}

func RunFactory() string { return web.Each(factory(), "", "") }

// The one around is configured later: the closure's own is not.
func configured() http.HandlerFunc {
	validate := validator.New()
	validate.RegisterAlias("a", "b")
	return func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // fixed
		fmt.Fprint(w, v.Struct(3), validate.Struct(4))
	}
}

func RunConfigured() string { return web.Each(configured(), "", "") }

// The name means something else where the instance is used.
func hidden() http.HandlerFunc {
	validate := validator.New()
	return func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // fixed
		{
			validate := "hidden"
			fmt.Fprint(w, validate, v.Struct(5))
		}
		fmt.Fprint(w, validate.Struct(6))
	}
}

func RunHidden() string { return web.Each(hidden(), "", "") }

func ownErr(w http.ResponseWriter, r *http.Request) {
	var err error
	if r.URL.RawQuery == "" {
		err = errors.New("none")
	}
	v := validator.New() // fixed
	if err := v.RegisterValidation("", nil); err != nil {
		fmt.Fprint(w, fmt.Errorf("register: %w", err))
		return
	}
	fmt.Fprint(w, err, v.Struct(r.Form))
}

func RunOwnErr() string { return web.Each(ownErr, "", "x", "") }

func ownErrToo(w http.ResponseWriter, r *http.Request) {
	err := errors.New("before")
	v := validator.New() // fixed
	if err := v.RegisterValidation("x", func(validator.FieldLevel) bool { return true }); err != nil {
		fmt.Fprint(w, err)
		return
	}
	fmt.Fprint(w, err, v.Struct(r.Form))
}

func RunOwnErrToo() string { return web.Each(ownErrToo, "", "x") }

func pooled(in any) error {
	pool := sync.Pool{New: func() any { return validator.New() }} // silent
	v := pool.Get().(*validator.Validate)
	defer pool.Put(v)
	return v.Struct(in)
}

func RunPooled() string { return fmt.Sprint(pooled(1), pooled(2)) }

func once(in any) error {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent
	return get().Struct(in)
}

func RunOnce() string { return fmt.Sprint(once(1), once(2)) }
