// Package app gives functions to a package of the program that calls them at once.
package app

import (
	"net/http"

	"twins/effect/callednow/kit"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type in struct{ Name string }

var last *validator.Validate

func With(w http.ResponseWriter, r *http.Request) {
	_ = kit.With(func() *validator.Validate {
		return validator.New() // report
	}, func(v *validator.Validate) error { return v.Struct(in{r.Host}) })
}

func WithLocal(w http.ResponseWriter, r *http.Request) {
	_ = kit.WithLocal(func() *validator.Validate {
		return validator.New() // report
	}, func(v *validator.Validate) error { return v.Struct(in{r.Host}) })
}

func Try(w http.ResponseWriter, r *http.Request) {
	_ = kit.Try(func() (*validator.Validate, error) {
		return validator.New(), nil // report
	}, func(v *validator.Validate) error { return v.Struct(in{r.Host}) })
}

func ByHelper(w http.ResponseWriter, r *http.Request) {
	_ = kit.ByHelper(func() *validator.Validate {
		return validator.New() // report
	}, func(v *validator.Validate) error { return v.Struct(in{r.Host}) })
}

func ByMethod(w http.ResponseWriter, r *http.Request) {
	var k kit.Runner
	_ = k.With(func() any {
		return validator.New() // report
	}, func(v any) error { return v.(*validator.Validate).Struct(in{r.Host}) })
}

func named() *validator.Validate {
	return validator.New() // report
}

func Named(w http.ResponseWriter, r *http.Request) {
	_ = kit.With(named, func(v *validator.Validate) error { return v.Struct(in{r.Host}) })
}

func Made(w http.ResponseWriter, r *http.Request) {
	v := kit.Make(func() *validator.Validate {
		return validator.New() // report
	})
	_ = v.Struct(in{r.Host})
}

func Both(w http.ResponseWriter, r *http.Request) {
	v, err := kit.Both(func() (*validator.Validate, error) {
		return validator.New(), nil // report
	})
	if err == nil {
		_ = v.Struct(in{r.Host})
	}
}

func Run(w http.ResponseWriter, r *http.Request) {
	_ = kit.Run(func() error {
		return validator.New().Struct(in{r.Host}) // report
	})
}

// For each, where no request is.

func each(names []string) error {
	return kit.Each(names, func(n string) error {
		return validator.New().Struct(in{n}) // report
	})
}

func times(n int) error {
	return kit.Times(n, func(int) error {
		return form.NewDecoder().Decode(new(in), nil) // report
	})
}

func walk(names []string) error {
	return kit.Walk(names, func(n string) error {
		return validator.New().Struct(in{n}) // report
	})
}

// What keeps it, or makes it at the start.

func KeptByUse(w http.ResponseWriter, r *http.Request) {
	_ = kit.With(func() *validator.Validate {
		return validator.New() // silent
	}, func(v *validator.Validate) error {
		last = v
		return nil
	})
}

func KeptByKit(w http.ResponseWriter, r *http.Request) {
	kit.Keep(func() any {
		return validator.New() // silent
	})
}

var std = kit.Make(func() *validator.Validate {
	return validator.New() // silent
})

func Std(w http.ResponseWriter, r *http.Request) { _ = std.Struct(in{r.Host}) }

func Depends(w http.ResponseWriter, r *http.Request) {
	_ = kit.With(func() *validator.Validate {
		v := validator.New() // silent
		v.SetTagName(r.FormValue("tag"))
		return v
	}, func(v *validator.Validate) error { return v.Struct(in{r.Host}) })
}

// What is configured with each call is not shared as it is.

func Configured(w http.ResponseWriter, r *http.Request) {
	_ = kit.With(func() *validator.Validate {
		return validator.New() // report
	}, func(v *validator.Validate) error {
		v.SetTagName("check")
		return v.Struct(in{r.Host})
	})
}

func ConfiguredByKit(w http.ResponseWriter, r *http.Request) {
	_ = kit.Tagged(func() *validator.Validate {
		return validator.New() // report
	}, in{r.Host})
}

func open() error {
	return kit.Retry(func() error {
		return validator.New().Var("8080", "numeric") // silent
	})
}

func boot() error {
	return kit.With(func() *validator.Validate {
		return validator.New() // silent
	}, func(v *validator.Validate) error { return v.Var("8080", "numeric") })
}

func Main() error {
	if err := boot(); err != nil {
		return err
	}
	if err := open(); err != nil {
		return err
	}
	http.HandleFunc("/with", With)
	http.HandleFunc("/std", Std)
	return http.ListenAndServe(":80", nil)
}
