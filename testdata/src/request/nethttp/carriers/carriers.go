// Package carriers has the forms of a net/http handler, by parameter types.
package carriers

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type form struct{ Name string }

var (
	shared        = validator.New()
	sharedDecoder = schema.NewDecoder()
)

func pair(w http.ResponseWriter, r *http.Request) {
	decoder := schema.NewDecoder() // want "schema.NewDecoder builds .* for every request in pair, a net/http handler"
	var f form
	_ = decoder.Decode(&f, r.URL.Query())
	_ = validator.New().Struct(f) // want "validator.New builds .* for every request in pair, a net/http handler"
}

func pairShared(w http.ResponseWriter, r *http.Request) {
	var f form
	_ = sharedDecoder.Decode(&f, r.URL.Query())
	_ = shared.Struct(f)
}

func onlyRequest(r *http.Request) (*form, error) {
	var f form
	var dec = schema.NewDecoder() // want `schema.NewDecoder builds .* for every request in onlyRequest`
	dec.IgnoreUnknownKeys(true)
	err := dec.Decode(&f, r.Form)
	return &f, err
}

func onlyRequestShared(r *http.Request) (*form, error) {
	var f form
	err := sharedDecoder.Decode(&f, r.Form)
	return &f, err
}

func onlyWriter(w http.ResponseWriter, v any) error {
	validate := validator.New() // want `validator.New builds .* for every request in onlyWriter`
	return validate.Struct(v)
}

func contextFirst(ctx context.Context, w http.ResponseWriter, r *http.Request, params map[string]string) error {
	var f form
	if err := schema.NewDecoder().Decode(&f, r.PostForm); err != nil { // want `schema.NewDecoder builds .* for every request in contextFirst`
		return err
	}
	return validator.New(validator.WithRequiredStructEnabled()).StructCtx(ctx, f) // want `validator.New builds .* for every request in contextFirst`
}

// A carrier at the end, after the application's own values.
func authorized(user string, w http.ResponseWriter, r *http.Request) {
	v := validator.New() // want `validator.New builds .* for every request in authorized`
	_ = v.Var(user, "required")
}

func variadic(rs ...*http.Request) {
	_ = validator.New().Var(len(rs), "gt=0") // want `validator.New builds .* for every request in variadic`
}

// contextOnly shows that a context is no sign of a request: only the data
// that it gets make it a finding of another category.
func contextOnly(ctx context.Context) error {
	return validator.New().Var("8080", "numeric")
}
