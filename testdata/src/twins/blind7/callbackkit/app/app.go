// Package app gives functions to the kit. What decides: when the kit calls them, and how often.
package app

import (
	"errors"
	"net/http"
	"regexp"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"

	"twins/blind7/callbackkit/kit"
)

type in struct {
	Name string `validate:"required"`
}

var errBad = errors.New("bad")

var memo = kit.Memo(func() *schema.Decoder {
	return schema.NewDecoder() // silent
})

// list is a handler of the kit.
func list(q map[string][]string) (any, error) {
	var v in
	d := form.NewDecoder() // report
	if err := d.Decode(&v, q); err != nil {
		return nil, err
	}
	return v, memo().Decode(&v, q)
}

// each checks each of the names.
func each(q map[string][]string) (any, error) {
	return kit.Map(q["name"], func(name string) error {
		return validator.New().Struct(in{name}) // report
	}), nil
}

func routes(a *kit.App) {
	v := validator.New() // silent
	a.Handle("/get", func(q map[string][]string) (any, error) {
		if v.Var(q, "min=1") != nil {
			return nil, errBad
		}
		return nil, kit.With(func() *mold.Transformer {
			return mold.New() // report
		}, func(t *mold.Transformer) error {
			return t.Struct(nil, &in{q["name"][0]})
		})
	})
}

func Main() error {
	tokens := regexp.MustCompile(`^Bearer `) // silent
	a := kit.New(
		kit.Before(func(r *http.Request) error {
			if !tokens.MatchString(r.Header.Get("Authorization")) {
				return errBad
			}
			return nil
		}),
		kit.Before(func(r *http.Request) error {
			if !regexp.MustCompile(`^/v\d+/`).MatchString(r.URL.Path) { // report
				return errBad
			}
			return nil
		}),
	)
	a.Handle("/list", list)
	a.Handle("/each", each)
	a.Mount("/api", routes)
	a.Mount("/raw", func(a *kit.App) {
		api := jsoniter.Config{UseNumber: true}.Froze() // silent
		a.Handle("/raw", func(q map[string][]string) (any, error) { return api.Marshal(q) })
	})
	return a.Run()
}
